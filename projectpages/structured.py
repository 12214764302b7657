"""A project as schema.org describes it."""

from typing import Any

from cms.finding.structured import Node, node, organisation


def project_node(project: Any) -> Node:
    """Project with its funders, members and dates, in the active language.

    The names of the organisations are read with the page's own participations (`ProjectPage.get_context`).
    """
    return node(
        "Project",
        id=f"{project.full_url}#project",
        name=project.title,
        alternateName=project.expansion,
        identifier=project.code,
        url=project.full_url,
        sameAs=project.website,
        description=project.summary,
        keywords=project.hashtag_list,
        foundingDate=project.start,
        dissolutionDate=project.end,
        areaServed=[node("City", name=str(city)) for city in project.cities],
        member=[
            organisation(name) for name in dict.fromkeys(str(row.organisation.name) for row in project.participants)
        ],
        funder=[organisation(str(fund.label), kind="GovernmentOrganization") for fund in project.funds],
    )
