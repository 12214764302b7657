"""compose.yaml, the image, the units and the scripts agree with each other and with the README."""

import re
import shutil
import subprocess

import pytest
import yaml

from cms.policy.directives import BARE, FILES, header
from cms.policy.headers import PUBLIC_PERMISSIONS
from tests.house import ROOT

COMPOSE = yaml.safe_load((ROOT / "compose.yaml").read_text())
SERVICES = COMPOSE["services"]
README = (ROOT / "README.md").read_text()
EXAMPLE = (ROOT / "deploy" / "example.env").read_text()
DOCKERFILE = (ROOT / "Dockerfile").read_text()
UNITS = sorted((ROOT / "deploy" / "systemd").glob("*.service"))
SCRIPTS = [ROOT / "deploy" / name for name in ("backends", "front", "rolling")]
# Read by the other images, not by the application.
OTHERS = {"POSTGRES_PASSWORD", "POSTGRES_USER", "POSTGRES_DB", "POSTGRES_INITDB_ARGS"}
OF_FRONT = {"WEB", "STORAGE", "BUCKET", "PURGERS", "TERMINATORS", "BASE_HOST"}
SYSTEMD, NGINX = shutil.which("systemd-analyze"), shutil.which("nginx")
EXAMPLES = dict(re.findall(r"^#?([A-Z][A-Z0-9_]+)=(.*)$", EXAMPLE, re.MULTILINE))


def documented() -> set[str]:
    return set(re.findall(r"`([A-Z][A-Z0-9_]+)`", README))


@pytest.mark.parametrize("name", SERVICES)
def test_what_a_service_is_told_is_in_the_readme(name):
    told = set(SERVICES[name].get("environment", {}))
    if name == "front":
        assert told == OF_FRONT
    else:
        assert told - OTHERS - documented() == set()


def test_the_example_names_what_the_readme_knows_and_all_that_compose_asks_for():
    assert set(EXAMPLES) - OTHERS - documented() == set()
    asked = set(re.findall(r"\$\{([A-Z0-9_]+)", (ROOT / "compose.yaml").read_text()))
    given = set(re.findall(r"^([A-Z][A-Z0-9_]+)=", EXAMPLE, re.MULTILINE))
    assert asked - given == set()


def test_no_secret_is_committed():
    secret = re.compile(r"(SECRET|PASSWORD|_KEY|TOKEN)")
    given = re.findall(r"^([A-Z][A-Z0-9_]+)=(.+)$", EXAMPLE, re.MULTILINE)
    assert [name for name, value in given if secret.search(name) and value] == []
    ignored = (ROOT / ".gitignore").read_text().splitlines()
    assert "deploy/cms.env" in ignored


@pytest.mark.parametrize(
    "image", [service["image"] for service in SERVICES.values()] + re.findall(r"^FROM (\S+)", DOCKERFILE, re.MULTILINE)
)
def test_an_image_is_pinned_to_an_exact_version(image):
    name, _colon, tag = image.partition(":")
    assert tag == "local" or re.match(r"\d+\.\d+", tag), image
    assert "." not in name.partition("/")[0], "no registry is named"


@pytest.mark.parametrize("name", SERVICES)
def test_a_service_writes_only_where_it_is_said(name):
    service = SERVICES[name]
    assert service["read_only"] is True
    assert "no-new-privileges:true" in service["security_opt"]
    assert service["tmpfs"]
    volumes = {volume.partition(":")[0] for volume in service.get("volumes", [])}
    assert volumes <= set(COMPOSE["volumes"])


def test_every_volume_is_used():
    used = {volume.partition(":")[0] for service in SERVICES.values() for volume in service.get("volumes", [])}
    assert used == set(COMPOSE["volumes"])


@pytest.mark.parametrize("name", SERVICES)
def test_who_is_waited_for_says_when_it_is_well(name):
    for needed, how in SERVICES[name].get("depends_on", {}).items():
        check = SERVICES[needed].get("healthcheck", {})
        if how["condition"] == "service_healthy":
            assert check["test"][0] == "CMD"
        else:
            assert how["condition"] == "service_completed_successfully"
            assert SERVICES[needed]["restart"] == "no"


def test_a_service_is_asked_for_at_the_port_where_it_listens():
    listening = {name: set(service.get("expose", [])) for name, service in SERVICES.items()} | {"front": {"6081"}}
    said = [value for service in SERVICES.values() for value in service.get("environment", {}).values()]
    asked = [pair for text in said for pair in re.findall(r"(?:^|//|@)(\w+):(\d+)", str(text)) if pair[0] in SERVICES]
    assert {name for name, _port in asked} == {"web", "front", "database", "cache", "storage"}
    for name, port in asked:
        assert port in listening[name], (name, port)
    assert "EXPOSE 8000" in DOCKERFILE
    assert "EXPOSE 6081" in DOCKERFILE


def test_only_the_cache_in_front_can_be_reached_and_only_from_this_machine():
    published = {name: service["ports"] for name, service in SERVICES.items() if "ports" in service}
    assert published == {"front": ["127.0.0.1:6081:6081"]}


def test_the_image_runs_without_rights_and_installs_only_what_is_locked():
    application = DOCKERFILE.rpartition("\nFROM ")[2]
    assert "USER 10001:10001" in application
    assert "HEALTHCHECK" in application
    assert "--require-hashes" in DOCKERFILE
    assert "compile_catalogues" in DOCKERFILE
    assert "collectstatic" in DOCKERFILE
    for package in ("libvoikko1", "voikko-fi"):
        assert package in application


def test_the_image_holds_what_it_is_copied_from():
    taken = re.findall(r"^COPY (?!--from)(.+) \S+$", DOCKERFILE, re.MULTILINE)
    ignored = (ROOT / ".dockerignore").read_text().splitlines()
    for path in " ".join(taken).split():
        assert (ROOT / path).exists(), path
        assert f"!{path}" in ignored, path


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.name)
def test_a_script_is_plain_shell(script):
    assert script.stat().st_mode & 0o111
    subprocess.run(["/bin/sh", "-n", script], check=True)


@pytest.mark.parametrize("unit", UNITS, ids=lambda path: path.name)
def test_a_unit_is_hardened_and_ends_politely(unit):
    lines = unit.read_text().splitlines()
    for line in (
        "NoNewPrivileges=yes",
        "ProtectSystem=strict",
        "PrivateTmp=yes",
        "CapabilityBoundingSet=",
        "Restart=always",
        "KillMode=mixed",
        "User=cms",
    ):
        assert line in lines, line


@pytest.mark.skipif(not SYSTEMD, reason="no systemd on this machine")
@pytest.mark.parametrize("unit", [*UNITS, ROOT / "deploy" / "systemd" / "cms.target"], ids=lambda path: path.name)
def test_systemd_takes_the_unit(unit, tmp_path):
    text = unit.read_text().replace("/opt/cms/.venv/bin/python", "/bin/true")
    copy = tmp_path / unit.name
    copy.write_text(text)
    (tmp_path / "cms.target").write_text((unit.parent / "cms.target").read_text())
    result = subprocess.run(
        [SYSTEMD, "verify", "--man=no", copy],
        capture_output=True,
        text=True,
        check=False,
        env={"SYSTEMD_UNIT_PATH": f"{tmp_path}:", "PATH": "/usr/bin:/bin"},
    )
    assert (result.returncode, result.stderr) == (0, "")


@pytest.mark.skipif(not NGINX, reason="no nginx on this machine")
def test_nginx_takes_the_example(tmp_path):
    made = ["/usr/bin/openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=x", "-days", "2"]
    subprocess.run([*made, "-keyout", tmp_path / "key", "-out", tmp_path / "pem"], check=True, capture_output=True)
    text = (ROOT / "deploy" / "nginx.conf").read_text()
    text = text.replace("/etc/ssl/certs/6aika.example.fi.pem", str(tmp_path / "pem"))
    text = text.replace("/etc/ssl/private/6aika.example.fi.key", str(tmp_path / "key"))
    text = re.sub(r"listen (\[::\]:)?(80|443)", r"listen 127.0.0.1:1\2", text).replace("[::]:", "")
    text = re.sub(r"(listen [^;]+;\n)\s+\1", r"\1", text)
    (tmp_path / "nginx.conf").write_text(f"events {{}} pid {tmp_path}/pid; http {{ {text} }}")
    result = subprocess.run(
        [NGINX, "-t", "-p", tmp_path, "-c", "nginx.conf", "-g", "error_log stderr;"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 0, result.stderr


def test_who_stands_in_front_says_the_same_of_what_it_answers_itself():
    """The policies of cms/policy, and every permission of theirs turned off."""
    varnish, nginx = ((ROOT / "deploy" / name).read_text() for name in ("varnish.vcl", "nginx.conf"))
    off = ", ".join(f"{part.partition('=')[0]}=()" for part in PUBLIC_PERMISSIONS.split(", "))
    assert f'beresp.http.Content-Security-Policy = "{header(FILES)}";' in varnish
    for rules in (varnish, nginx):
        assert f'"{header(BARE)}";' in rules
        assert f'"{off}";' in rules
        assert '"max-age=31536000; includeSubDomains";' in rules
