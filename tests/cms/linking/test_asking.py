"""An address is asked politely, judged mildly, and never where the public web ends."""

import pytest

from cms.linking.faults import Fault
from cms.linking.fetch import ask
from cms.linking.outside import user_agent


def test_what_answers_works(elsewhere):
    assert elsewhere.ask(elsewhere.url()).fault == ""
    assert elsewhere.asked == [("HEAD", "/")]


def test_it_says_who_asks_and_where_to_complain(elsewhere, settings):
    elsewhere.ask(elsewhere.url())
    assert elsewhere.agents == {user_agent()}
    assert settings.SECURITY_CONTACT in user_agent()


@pytest.mark.parametrize("status", [404, 410])
def test_what_is_gone_is_asked_twice_before_it_is_believed(elsewhere, status):
    elsewhere.answers["/pois"] = (status, "")
    assert elsewhere.ask(elsewhere.url("/pois")).fault == Fault.NOT_FOUND
    assert [method for method, _path in elsewhere.asked] == ["HEAD", "GET"]


@pytest.mark.parametrize("status", [404, 405, 500, 501])
def test_a_server_that_knows_no_head_is_asked_by_get(elsewhere, status):
    elsewhere.answers["HEAD /sivu"] = (status, "")
    assert elsewhere.ask(elsewhere.url("/sivu")).fault == ""


@pytest.mark.parametrize("status", [401, 403, 429, 999])
def test_a_door_that_is_closed_to_machines_is_no_broken_link(elsewhere, status):
    elsewhere.answers["/ovi"] = (status, "")
    assert elsewhere.ask(elsewhere.url("/ovi")).fault == ""


def test_a_server_in_trouble_is_a_fault(elsewhere):
    elsewhere.answers["/"] = (500, "")
    assert elsewhere.ask(elsewhere.url()).fault == Fault.SERVER


def test_a_permanent_move_names_the_new_address(elsewhere):
    elsewhere.answers["/vanha"] = (301, "/uusi")
    answer = elsewhere.ask(elsewhere.url("/vanha"))
    assert (answer.fault, answer.moved_to) == ("", elsewhere.url("/uusi"))


@pytest.mark.parametrize(("status", "to"), [(302, "/uusi"), (301, "/vanha/")])
def test_a_move_for_a_while_or_a_slash_is_not_worth_a_word(elsewhere, status, to):
    elsewhere.answers["/vanha"] = (status, to)
    assert elsewhere.ask(elsewhere.url("/vanha")).moved_to == ""


def test_a_circle_ends(elsewhere):
    elsewhere.answers["/a"] = (302, "/a")
    assert elsewhere.ask(elsewhere.url("/a")).fault == Fault.LOOP


def test_a_move_into_a_private_network_is_not_followed(elsewhere):
    elsewhere.answers["/sisään"] = elsewhere.answers["/s"] = (302, "http://169.254.169.254/latest/")
    assert elsewhere.ask(elsewhere.url("/s")).fault == Fault.REFUSED


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1/",
        "http://localhost:8000/admin/",
        "http://10.0.0.1/",
        "http://192.168.1.1/",
        "http://169.254.169.254/latest/meta-data/",
        "http://[::1]/",
        "http://[::ffff:127.0.0.1]/",
        "http://[64:ff9b::7f00:1]/",  # 127.0.0.1 through NAT64; was asked before
        "http://[64:ff9b:1::a00:1]/",
        "http://[::7f00:1]/",
        "http://[2002:7f00:1::]/",
        "http://[fd00::1]/",
        "http://0x7f.1/",
        "http://017700000001/",
        "http://127.1/",
        "http://0.0.0.0/",
        "http://2130706433/",
        "file:///etc/passwd",
        "ftp://127.0.0.1/",
        "http://user:secret@127.0.0.1/",
        "http://[",
        "http://127.0.0.1:99999/",
    ],
)
def test_nothing_but_the_public_web_is_asked(url):
    assert ask(url).fault == Fault.REFUSED


def test_a_port_that_is_closed_is_no_answer(elsewhere):
    elsewhere.ask(elsewhere.url())
    assert elsewhere.ask("http://127.0.0.1:9/").fault == Fault.NO_ANSWER
