"""Every table of open data: described, read back by its description, the same in every format, equal to the pages."""

import io
import re
from collections import Counter
from decimal import Decimal
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from openpyxl import load_workbook

from ayni.core.open_data import tables
from ayni.core.stored_pages import forget_kept
from ayni.initiatives.queries import contribution_totals, visible_initiatives
from ayni.reporting.actions import close_cycle
from ayni.reporting.models import ReportingCycle
from ayni.reporting.queries import board_counts
from tests.table_schema import described, read
from tests.visiting import client_of
from tests.world import CANARIES, World

pytestmark = pytest.mark.django_db
NAMES = [table.name for table in tables()]
FULL = {"members", "initiatives", "contributions", "commitments", "own-actions", "workplans", "activities", "editions"}
FULL |= {"evidence", "requests", "reports", "progress", "participants", "reaffirmed", "members-by-country"}


def body(client: Client, name: str, extension: str, query: str = "") -> bytes:
    answer = client.get(f"/{name}.{extension}{query}")
    assert answer.status_code == 200, (name, extension)
    return b"".join(answer)


def rows(client: Client, name: str, query: str = "") -> list[dict[str, Any]]:
    package = described(body(client, name, "datapackage.json"))
    return read(body(client, name, "csv", query), package["resources"][0])


def text(client: Client, address: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", client.get(address).content.decode()))


def cells(workbook: bytes) -> list[list[Any]]:
    sheet = load_workbook(io.BytesIO(workbook), read_only=True).worksheets[0]
    return [list(line) for line in sheet.iter_rows(values_only=True)]


@pytest.mark.parametrize("name", NAMES)
def test_a_table_is_read_by_its_description_and_the_same_in_every_format(world: World, client: Client, name: str):
    package = described(body(client, name, "datapackage.json"))
    found = read(body(client, name, "csv"), package["resources"][0])
    assert found or name not in FULL
    whole = client.get(f"/{name}.json").json()
    entries = next(value for value in whole.values() if isinstance(value, list))
    assert len(entries) == len(found)
    assert (whole["as_of"], whole["licence"]) == (package["as_of"], package["licenses"][0]["name"])
    assert {row["licence"] for row in found} <= {whole["licence"]}
    assert {row["as_of"].isoformat() for row in found} <= {whole["as_of"]}
    lines = cells(body(client, name, "xlsx"))
    fields = package["resources"][0]["schema"]["fields"]
    assert lines[0] == [field["title"] for field in fields]
    assert len(lines) == len(found) + 1
    for at, field in enumerate(fields):
        if field["type"] in ("integer", "number"):
            summed = sum(Decimal(str(line[at] or 0)) for line in lines[1:])
            assert summed == sum(row[field["name"]] or 0 for row in found), field["name"]


@pytest.mark.parametrize("name", NAMES)
def test_a_table_holds_what_strangers_see_whoever_asks(world: World, client: Client, name: str):
    theirs = {extension: body(client, name, extension) for extension in ("csv", "json")}
    workbook = str(cells(body(client, name, "xlsx")))
    said = " ".join(part.decode() for part in theirs.values()) + workbook
    assert [word for word in CANARIES if word in said.lower()] == []
    forget_kept()
    secretariat = client_of(world.cast.secretariat)
    assert {extension: body(secretariat, name, extension) for extension in theirs} == theirs


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("extension", ["csv", "json", "xlsx", "datapackage.json"])
def test_an_unchanged_table_is_said_to_be_unchanged(world: World, client: Client, name: str, extension: str):
    first = client.get(f"/{name}.{extension}")
    again = client.get(f"/{name}.{extension}", headers={"If-None-Match": first["ETag"]})
    assert (again.status_code, again["ETag"]) == (304, first["ETag"])


def test_descriptions_speak_the_readers_language(world: World, client: Client):
    english, french = (described(body(client, "members", "datapackage.json", f"?lang={lang}")) for lang in ("en", "fr"))
    titles = [[field["title"] for field in one["resources"][0]["schema"]["fields"]] for one in (english, french)]
    assert titles[0] != titles[1]
    assert "Pays" in titles[1]
    assert cells(body(client, "members", "xlsx", "?lang=fr"))[0] == titles[1]
    assert body(client, "members", "csv", "?lang=fr") == body(client, "members", "csv")


def test_one_package_describes_them_all_and_one_page_lists_them(world: World, client: Client):
    package = described(client.get("/datapackage.json").content)
    assert [one["name"] for one in package["resources"]] == NAMES
    page = client.get("/open-data/").content.decode()
    for name in NAMES:
        assert all(f'href="/{name}.{ending}"' in page for ending in ("csv", "xlsx", "json", "datapackage.json"))
        assert f"/{name}.csv" in page
    assert "CC-BY-4.0" in page
    assert 'href="/open-data/"' in client.get("/help/").content.decode()
    assert client.get("/nothing.csv").status_code == 404


def test_sums_equal_the_pages(world: World, client: Client):
    assert f"{len(rows(client, 'members'))} members" in text(client, "/members/")
    places = re.findall(r'aria-label="[^":]*: (\d+)"', client.get("/members/map/").content.decode())
    counted = [row["members"] for row in rows(client, "members-by-country")]
    assert sorted(map(int, places)) == sorted(counted)
    assert f"{len(rows(client, 'evidence'))} record" in text(client, "/evidence/")
    standing = Counter(row["standing"] for row in rows(client, "reaffirmed"))
    whole = re.search(r"All (\d+) (\d+) (\d+)", text(client, "/members/reaffirmed/").rpartition("By region")[2])
    assert whole is not None
    assert [standing[one] for one in ("in_force", "lapsed", "none")] == [int(one) for one in whole.groups()]
    assert len(rows(client, "editions")) == len(client.get("/api/v1/editions").json()["items"])
    foci = [focus for one in client.get("/plan.json").json()["workplans"] for focus in one["foci"]]
    aims = [aim for focus in foci for aim in focus["objectives"]]
    numbers = [row["code"] for aim in aims for row in aim["activities"]]
    assert [row["activity"] for row in rows(client, "activities")] == numbers
    assert len(rows(client, "requests")) == client.get("/requests.json").json()["count"]
    for row in rows(client, "initiatives"):
        here = f"/initiatives/{row['initiative']}/"
        assert row["title"] in client.get(here).content.decode()


def test_contributions_add_up_to_what_the_initiatives_say(world: World, client: Client):
    summed: Counter[tuple[str, str, str, str, str]] = Counter()
    for row in rows(client, "contributions"):
        summed[row["initiative"], row["kind"], row["form"], row["unit"] or "", row["state"]] += row["amount"] or 0
    said: Counter[tuple[str, str, str, str, str]] = Counter()
    stranger = world.cast.stranger
    for initiative in visible_initiatives(stranger):
        for total in contribution_totals(stranger, initiative):
            for state, amount in total.amounts.items():
                said[initiative.slug, total.kind, total.form, total.unit, state] += amount
    assert +summed == +said


def test_response_rates_are_those_of_the_closed_boards(world: World, client: Client):
    cycle = ReportingCycle.objects.get(slug="reports-on-2026")
    close_cycle(cycle, by=world.cast.secretariat, expected=cycle.version)
    counts = board_counts(world.cast.stranger, cycle)
    lines = [row for row in rows(client, "response-rates") if row["cycle"] == cycle.slug]
    found = {row["region"] or "": (row["owed"], row["answered"]) for row in lines}
    assert found == {region: (one.owed, one.answered) for region, one in counts.items()}
    board = described(body(client, "reports/cycles/reports-on-2026", "datapackage.json"))
    lines = read(body(client, "reports/cycles/reports-on-2026", "csv"), board["resources"][0])
    assert len(lines) == sum(sum(one.states.values()) for one in counts.values())


@pytest.mark.parametrize("address", ["progress/common-workplan/F1-1.1.a", "countries/KGZ"])
def test_files_of_a_part_keep_the_same_description(world: World, client: Client, address: str):
    package = described(body(client, address, "datapackage.json"))
    assert package["resources"][0]["path"].endswith(f"/{address}.csv?on={package['as_of']}")
    read(body(client, address, "csv"), package["resources"][0])
    assert cells(body(client, address, "xlsx"))[0][0] == "Workplan"


def test_files_cost_a_constant_number_of_queries(world: World, client: Client):
    costs = {}
    for name in NAMES:
        forget_kept()
        with CaptureQueriesContext(connection) as asked:
            body(client, name, "csv")
        costs[name] = len(asked)
    assert {name: cost for name, cost in costs.items() if cost > 12} == {}
