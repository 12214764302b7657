"""What goes out comes back: every text, every sign, every kind of translation."""

import polib
import pytest
from translate.storage.xliff2 import Xliff2File
from wagtail_localize.models import StringTranslation

from cms.exchange.applying import read
from cms.exchange.markup import spelled
from tests.cms.exchange.conftest import HEADING, fetch, page_address, stored, upload
from tests.factories import content_page
from tests.filling import item
from tests.queries import statements
from tests.translating import send

pytestmark = pytest.mark.django_db
KINDS = ("po", "xliff")
FULL = {
    HEADING: "The bridge “opened” – come & see 😀",
    "Lue": 'Read\u00a0<b>more</b> about <a id="a1">it &amp; us</a>.<br/>Line <em>two</em>.',
    "Mukana": '<i>Six <b>cities</b></i> with <a id="a1">the state</a>\u2028; again <a id="a1">state</a> \x0b',
}


@pytest.fixture
def half(translation, translated):
    """Some texts by hand, one by machine, the rest empty."""
    for segment in translation.source.stringsegment_set.select_related("string", "context"):
        for start, target in FULL.items():
            if segment.string.data.startswith(start[:5]):
                kind = "machine" if start == "Lue" else "manual"
                StringTranslation.objects.get_or_create(
                    translation_of=segment.string,
                    context=segment.context,
                    locale=translation.target_locale,
                    defaults={"data": target, "translation_type": kind},
                )
    assert sum(bool(target) for target, _kind in stored(translation).values()) == 3
    return translation


@pytest.mark.parametrize("kind", KINDS)
def test_an_untouched_file_changes_nothing(half, translator, kind):
    before = stored(half)
    moments = list(StringTranslation.objects.order_by("pk").values_list("updated_at", flat=True))
    response = upload(translator, page_address(half), fetch(translator, half, kind))
    assert response.status_code == 302
    assert stored(half) == before
    assert list(StringTranslation.objects.order_by("pk").values_list("updated_at", flat=True)) == moments


@pytest.mark.parametrize("kind", KINDS)
def test_a_file_brings_everything_back_that_was_lost(half, translator, kind):
    before = stored(half)
    data = fetch(translator, half, kind)
    StringTranslation.objects.all().delete()
    upload(translator, page_address(half), data)
    assert stored(half) == {source: (spelled(target), kind) for source, (target, kind) in before.items()}


@pytest.mark.parametrize("kind", KINDS)
def test_a_file_has_every_text_once_with_its_place(half, translator, kind):
    entries = read(fetch(translator, half, kind)).entries
    assert len(entries) == len({(entry.path, entry.source) for entry in entries}) == len(stored(half))
    assert [entry.source for entry in entries] == list(stored(half))
    assert "Sisältö: Sitaatti: Sitaatti" in fetch(translator, half, kind).decode()


def test_a_po_edited_by_polib_is_taken_in(translation, translator, tmp_path):
    path = tmp_path / "file.po"
    path.write_bytes(fetch(translator, translation, "po"))
    po = polib.pofile(str(path))
    for entry in po:
        entry.msgstr = f"{entry.msgid} – in English"
    po.save()
    response = upload(translator, page_address(translation), path.read_bytes())
    assert response.status_code == 302
    rows = StringTranslation.objects.select_related("translation_of", "last_translated_by")
    assert {row.translation_of.data: row.data for row in rows} == {
        source: f"{source} – in English" for source in stored(translation)
    }
    assert {(row.tool_name, row.last_translated_by.username, row.translation_type) for row in rows} == {
        ("PO File", "turku-translator", "manual")
    }


def test_an_xliff_edited_by_translate_toolkit_is_taken_in(translation, translator, tmp_path):
    path = tmp_path / "file.xlf"
    path.write_bytes(fetch(translator, translation, "xliff"))
    store = Xliff2File.parsefile(str(path))
    assert (store.sourcelanguage, store.targetlanguage) == ("fi", "en")
    assert len(store.units) == len(stored(translation))
    for unit in store.units:
        if len(unit.source_dom):
            unit.rich_target = unit.rich_source
        else:
            unit.target = unit.source.upper()
        unit.marktranslated()
    store.save()
    response = upload(translator, page_address(translation), path.read_bytes(), "file.xlf")
    assert response.status_code == 302
    found = {source: target for source, (target, _kind) in stored(translation).items()}
    assert {source for source in found if "<" in source and "5" not in source} == {
        source for source, target in found.items() if target == source and "<" in source
    }
    plain = next(source for source in found if source.startswith("Silta"))
    assert found[plain] == plain.upper().replace("&AMP;", "&amp;").replace("&LT;", "&lt;")
    assert set(StringTranslation.objects.values_list("tool_name", flat=True)) == {"XLIFF File"}


def test_translate_toolkit_knows_what_is_done_and_what_is_unsure(half, translator, tmp_path):
    path = tmp_path / "file.xlf"
    path.write_bytes(fetch(translator, half, "xliff"))
    units = Xliff2File.parsefile(str(path)).units
    assert sum(unit.istranslated() for unit in units) == 2
    assert [unit.target[:4] for unit in units if unit.isfuzzy()] == ["Read"]


@pytest.mark.parametrize("kind", KINDS)
def test_who_no_longer_marks_a_machine_made_text_as_unsure_confirms_it(half, translator, kind):
    data = fetch(translator, half, kind).decode()
    data = data.replace("#, fuzzy\n", "") if kind == "po" else data.replace('state="initial"', 'state="final"')
    upload(translator, page_address(half), data)
    assert {kind for target, kind in stored(half).values() if target} == {"manual"}
    assert StringTranslation.objects.get(data__startswith="Read").last_translated_by == translator.user


@pytest.mark.parametrize("kind", KINDS)
def test_an_empty_text_empties_nothing(half, translator, kind):
    data = fetch(translator, half, kind)
    before = stored(half)
    if kind == "po":
        po = polib.pofile(data.decode().replace("\u2028", ""))
        data = "".join(f"{line}\n" for line in str(po).split("\n"))
        po = polib.pofile(data)
        for entry in po:
            entry.msgstr = ""
        data = str(po).replace("valtio</a>!", "valtio</a>\u2028!")
    else:
        store = Xliff2File.parsestring(data)
        for unit in store.units:
            unit.xmlelement.remove(unit.target_dom) if unit.target_dom is not None else None
        data = bytes(store)
    response = upload(translator, page_address(half), data)
    assert response.status_code == 302
    assert stored(half) == before


@pytest.mark.parametrize("kind", KINDS)
def test_earlier_translations_are_kept(translation, translator, translated, kind):
    translated(translation, "title", "The bridge opened")
    page = translation.source.get_source_instance()
    page.title = "Silta suljettiin"
    page.save()
    translation.source.update_from_db()
    data = fetch(translator, translation, kind).decode()
    assert ("#~" in data) == (kind == "po")
    filled = {
        "po": data.replace('msgid "Silta suljettiin"\nmsgstr ""', 'msgid "Silta suljettiin"\nmsgstr "Closed"'),
        "xliff": data.replace("Silta suljettiin</source>", "Silta suljettiin</source><target>Closed</target>"),
    }
    upload(translator, page_address(translation), filled[kind])
    assert set(StringTranslation.objects.values_list("data", flat=True)) == {"The bridge opened", "Closed"}
    assert translation.get_target_instance().draft_title == "Closed"


@pytest.mark.parametrize("kind", KINDS)
def test_the_number_of_queries_does_not_grow_with_the_texts(translation, translator, tree, kind):
    body = [item("text", f"<p>Kappale {number}</p>") for number in range(100)]
    long = send(content_page(tree.turku, "Pitkä", slug="pitka", body=body), tree.english)

    def taken(one):
        data = fetch(translator, one, kind).decode()
        for number in range(100):
            data = data.replace(
                f'msgid "Kappale {number}"\nmsgstr ""', f'msgid "Kappale {number}"\nmsgstr "P {number}"'
            )
            data = data.replace(f"Kappale {number}</source>", f"Kappale {number}</source><target>P {number}</target>")
        return len(statements(lambda: upload(translator, page_address(one), data)))

    taken(translation)
    assert taken(long) <= 30
    assert StringTranslation.objects.filter(data__startswith="P ").count() == 100
