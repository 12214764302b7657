"""A wrong environment is refused at once, in plain sentences, all of them together."""

import os
import subprocess
from pathlib import Path

import pytest

from cms.environment import mistakes, warnings
from cms.environment.variables import VARIABLES
from tests.cms.serving.install import MANAGE

KEY = "x" * 50
PRODUCTION = {"ENVIRONMENT": "production", "SECRET_KEY": KEY, "BASE_HOST": "cities.example.fi"}


def said(tmp_path, **given):
    return mistakes({"VAR_DIR": str(tmp_path)} | given, Path("/"))


@pytest.mark.parametrize(
    ("name", "value", "sentence"),
    [
        ("PORT", "80a", "must be a port, a number from 1 to 65535 ('80a')"),
        ("PORT", "65536", "must be a port"),
        ("PORT", "", "is empty: give it a value or leave it out"),
        ("BASE_HOST", "https://cities.example.fi", "without 'https://'"),
        ("BASE_HOST", "cities.example.fi:8000", "without a port"),
        ("BASE_HOST", "cities.example.fi/fi", "without a path"),
        ("CITY_HOSTS", "domain", "must be 'subdomain' or 'path' ('domain')"),
        ("DATABASE_URL", "mysql://user:geheim@host/name", "begins with 'mysql://'"),
        ("DATABASE_URL", "postgres://user:ge[heim@host/name", "cannot be read"),
        ("DATABASE_URL", "postgres://host", "names no database"),
        ("REDIS_URL", "localhost:6379", "must be like 'redis://host:6379/0'"),
        ("EMAIL_URL", "mail.example.fi", "must be like 'smtp+tls://"),
        ("SENTRY_DSN", "https://sentry.example.fi/1", "must be like 'https://key@host/1'"),
        ("SENTRY_TRACES", "10", "must be a share, a number from 0 to 1"),
        ("WEB_WORKERS", "0", "must be a whole number, 1 or more"),
        ("WORKER_INTERVAL", "-3", "must be a number of seconds, more than 0"),
        ("WORKER_INTERVAL", "nan", "must be a number of seconds, more than 0"),
        ("LOG_FORMAT", "xml", "must be 'plain' or 'json'"),
        ("CHECK_LINKS", "maybe", "must be 'true' or 'false'"),
        ("ALLOWED_HOSTS", "localhost,https://a.example.fi", "each one must be a host name without 'https://'"),
        ("MEDIA_STORAGE", "S3", "must be 'local' or 's3'"),
    ],
)
def test_a_wrong_value_is_a_sentence(tmp_path, name, value, sentence):
    (line,) = said(tmp_path, **{name: value})
    assert line.startswith(f"{name} ")
    assert sentence in line
    assert "geheim" not in line


@pytest.mark.parametrize(
    "given",
    [
        {},
        PRODUCTION,
        {"DATABASE_URL": "sqlite:////tmp/x.sqlite3", "REDIS_URL": "", "SENTRY_DSN": ""},
        {"DATABASE_URL": "sqlite://:memory:"},
        {"DATABASE_URL": "postgres://user:p%40ss@127.0.0.1:5432/name", "REDIS_URL": "rediss://:p@h:1/2"},
        {"EMAIL_URL": "smtp+tls://user:p@host:587", "SENTRY_DSN": "https://a1@host/prefix/12"},
        {"ALLOWED_HOSTS": ".example.fi,127.0.0.1", "BASE_HOST": "cities.example.fi"},
        {"MEDIA_STORAGE": "s3", "AWS_STORAGE_BUCKET_NAME": "b"},
        {"DATABASE_URL_OLD": "x", "HOSTNAME": "x", "REDIS_PORT": "x", "AWS_REGION": "x", "SENTRY_RELEASE": "x"},
    ],
)
def test_a_right_environment_is_not_doubted(tmp_path, given):
    assert said(tmp_path, **given) == []
    assert warnings(given) == []


@pytest.mark.parametrize(
    ("name", "meant"),
    [("ALOWED_HOSTS", "ALLOWED_HOSTS"), ("REDIS_URI", "REDIS_URL"), ("WEB_WROKERS", "WEB_WORKERS")],
)
def test_a_misspelt_name_is_found(tmp_path, name, meant):
    assert said(tmp_path, **{name: "x"}) == [f"{name} is no variable of ours: did you mean {meant}?"]


def test_production_needs_a_key_and_a_host(tmp_path):
    lines = said(tmp_path, ENVIRONMENT="production", SECRET_KEY="short", ALLOWED_HOSTS="*")
    assert [line.split()[0] for line in lines] == ["SECRET_KEY", "BASE_HOST", "ALLOWED_HOSTS"]


def test_allowed_hosts_hold_the_programmes_own(tmp_path):
    (line,) = said(tmp_path, ALLOWED_HOSTS="a.example.fi", BASE_HOST="b.example.fi")
    assert "leaves out BASE_HOST (b.example.fi)" in line


def test_s3_needs_a_bucket_and_both_keys_or_a_role(tmp_path):
    s3 = {"MEDIA_STORAGE": "s3"}
    assert "AWS_STORAGE_BUCKET_NAME" in said(tmp_path, **s3)[0]
    bucket = s3 | {"AWS_STORAGE_BUCKET_NAME": "b"}
    assert "AWS_SECRET_ACCESS_KEY" in said(tmp_path, **bucket, AWS_ACCESS_KEY_ID="a")[0]
    assert "AWS_SECRET_ACCESS_KEY" in said(tmp_path, **bucket, AWS_S3_ENDPOINT_URL="https://s3.example.fi")[0]


def test_a_folder_that_cannot_be_written_is_a_mistake(tmp_path):
    file = tmp_path / "file"
    file.touch()
    (line,) = mistakes({"VAR_DIR": str(file / "var")}, Path("/"))
    assert line.startswith(f"VAR_DIR cannot be written ({file}/var: Not a directory)")


def test_sqlite_on_several_machines_is_doubted():
    (line,) = warnings(PRODUCTION | {"REDIS_URL": "redis://h/0", "MEDIA_STORAGE": "s3"})
    assert line.startswith("REDIS_URL and MEDIA_STORAGE=s3 are for several machines")
    assert warnings(PRODUCTION | {"REDIS_URL": "redis://h/0", "DATABASE_URL": "postgres://h/n"}) == []


@pytest.mark.parametrize("command", ["serve", "worker", "migrate"])
def test_every_command_says_all_mistakes_and_ends(command):
    wrong = os.environ | {"PORT": "x", "WEB_WORKERS": "0", "SENTRY_DSN": "y"}
    result = subprocess.run([*MANAGE, command], env=wrong, capture_output=True, text=True, check=False)
    assert result.returncode == 1
    assert result.stdout == ""
    assert result.stderr.startswith("3 mistakes in the environment")
    assert [line.split()[1] for line in result.stderr.splitlines()[1:]] == ["PORT", "WEB_WORKERS", "SENTRY_DSN"]


def test_every_name_is_told_apart_from_every_other(tmp_path):
    assert said(tmp_path, **dict.fromkeys(VARIABLES, "")) != []
    assert not any("did you mean" in line for line in said(tmp_path, **dict.fromkeys(VARIABLES, "")))
