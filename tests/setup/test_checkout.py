"""What a fresh machine is given: locks that fit, commands that exist, containers that agree."""

import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml
from packaging.requirements import Requirement
from typer.core import TyperGroup
from typer.main import get_command
from typer.testing import CliRunner

from api.cli import main
from api.homes import HOMES, home_of
from api.main import create_app
from api.route_actions import routes_of
from domain.people import Role
from infrastructure.settings import CHECKOUT, Mode, Settings

PROJECT = tomllib.loads((CHECKOUT / "pyproject.toml").read_text())["project"]
COMPOSE = yaml.safe_load((CHECKOUT / "docker-compose.yml").read_text())
DOCKERFILE = (CHECKOUT / "Dockerfile").read_text()


def _canonical(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def _locked(name: str) -> dict[str, str]:
    text = (CHECKOUT / name).read_text()
    return dict(re.findall(r"^([a-z0-9-]+)==(\S+)", text, re.MULTILINE))


def _unmet(wanted: list[str], locked: dict[str, str]) -> list[str]:
    requirements = [Requirement(line) for line in wanted]
    return [
        str(one)
        for one in requirements
        if not one.specifier.contains(locked.get(_canonical(one.name), "0"), prereleases=True)
    ]


@pytest.mark.generated
@pytest.mark.parametrize("lock", ["requirements.lock", "requirements-dev.lock"])
def test_the_locks_fit_what_the_project_asks_for(lock: str) -> None:
    wanted = PROJECT["dependencies"] + (
        PROJECT["optional-dependencies"]["dev"] if "dev" in lock else []
    )
    assert _unmet(wanted, _locked(lock)) == []
    assert _unmet(["hatchling", "editables"], _locked(lock)) == []


def test_a_lock_that_does_not_fit_is_noticed() -> None:
    assert _unmet(["psycopg~=3.3", "rich~=15.0"], {"psycopg": "3.2.1"}) == [
        "psycopg~=3.3",
        "rich~=15.0",
    ]


@pytest.mark.generated
def test_both_locks_name_the_same_versions() -> None:
    run, everything = _locked("requirements.lock"), _locked("requirements-dev.lock")
    assert {name: everything.get(name) for name in run} == run


@pytest.mark.parametrize("lock", sorted(path.name for path in CHECKOUT.glob("requirements*.lock")))
def test_every_locked_package_has_its_hash_and_no_address(lock: str) -> None:
    text = (CHECKOUT / lock).read_text()
    packages = re.split(r"^(?=\S)", text, flags=re.MULTILINE)[1:]
    assert [one for one in packages if "--hash=sha256:" not in one] == []
    assert not re.search(r"https?://|index-url|find-links", text)


def test_make_help_lists_every_command_of_the_readme() -> None:
    said = subprocess.run(
        ["make", "help"], cwd=CHECKOUT, capture_output=True, text=True, check=True
    )
    listed = {line.split()[0] for line in said.stdout.splitlines()}
    assert {"demo", "test", "check", "proof", "bench", "features", "help"} <= listed


def test_what_is_run_before_a_change_lands_is_what_the_readme_names() -> None:
    script = (CHECKOUT / ".ci" / "run").read_text()
    called = re.findall(r"^hold make (\w+)$", script, flags=re.MULTILINE)
    assert called == ["check", "test", "proof"]
    assert (CHECKOUT / ".ci" / "run").stat().st_mode & 0o111
    subprocess.run(["sh", "-n", str(CHECKOUT / ".ci" / "run")], check=True)


def test_every_setting_of_the_readme_exists_and_every_setting_stands_there() -> None:
    readme = (CHECKOUT / "README.md").read_text()
    named = set(re.findall(r"LUOTSI_[A-Z_]+", _written_out(readme)))
    known = {f"LUOTSI_{name.upper()}" for name in Settings.model_fields} - {"LUOTSI_DATABASE_URL"}
    assert named == known


def test_every_way_in_of_the_readme_is_a_route_and_every_home_stands_there() -> None:
    readme = (CHECKOUT / "README.md").read_text()
    named = set(re.findall(r"`(/[a-z/-]*)`", readme))
    there = {route.path for route in routes_of(create_app(Settings(mode=Mode.DEMO), ""))}
    assert named - there == set()
    assert {home for _, home in HOMES} <= named


def test_every_command_of_the_readme_and_of_the_containers_exists() -> None:
    run = [" ".join(service.get("command", [])) for service in COMPOSE["services"].values()]
    text = "\n".join([(CHECKOUT / "README.md").read_text(), DOCKERFILE.replace('", "', " "), *run])
    group = get_command(main)
    assert isinstance(group, TyperGroup)
    named = set(re.findall(r"luotsi ([a-z]+)\b", text)) - {"luotsi"}
    assert {"serve", "worker", "migrate", "backup", "doctor"} <= named
    assert named - set(group.commands) == set()


def test_a_container_of_ours_can_change_nothing_but_its_volumes() -> None:
    ours = [one for one in COMPOSE["services"].values() if one["image"].startswith("luotsi:")]
    assert len(ours) == 4
    for service in ours:
        assert service["read_only"]
        assert service["cap_drop"] == ["ALL"]
        assert service["security_opt"] == ["no-new-privileges:true"]


def test_only_the_web_is_reached_from_outside_and_only_through_a_proxy_of_this_machine() -> None:
    reached = {name: one["ports"] for name, one in COMPOSE["services"].items() if "ports" in one}
    assert reached == {"web": ["127.0.0.1:8000:8000"]}


def test_nothing_of_ours_starts_before_the_database_has_its_shape() -> None:
    services = COMPOSE["services"]
    assert services["migrate"]["depends_on"]["postgres"]["condition"] == "service_healthy"
    for name in ("web", "worker", "backup"):
        waits = services[name]["depends_on"]["migrate"]["condition"]
        assert waits == "service_completed_successfully"


def _written_out(readme: str) -> str:
    """`LUOTSI_OIDC_ISSUER`, `…_CLIENT_ID`: the dots stand for the words of the first name."""
    kind = re.compile(r"LUOTSI_(STRIPE|OIDC)_")
    lines = [
        re.sub("…", kind.search(line)[0][:-1], line) if kind.search(line) else line  # type: ignore[index]
        for line in readme.splitlines()
    ]
    return "\n".join(lines)


def test_the_containers_set_only_what_is_known_and_run_only_what_exists() -> None:
    given = {name for service in COMPOSE["services"].values() for name in _environment(service)}
    ours = {name.removeprefix("LUOTSI_").lower() for name in given if name.startswith("LUOTSI_")}
    assert ours <= set(Settings.model_fields)
    assert "DATABASE_URL" in given
    assert set(COMPOSE["services"]) == {"postgres", "migrate", "web", "worker", "backup"}


def _environment(service: dict[str, Any]) -> list[str]:
    return list(service.get("environment", {}))


def test_every_volume_of_the_containers_is_declared_and_every_anchor_used() -> None:
    used = {
        volume.split(":")[0]
        for service in COMPOSE["services"].values()
        for volume in service.get("volumes", [])
    }
    assert used == set(COMPOSE["volumes"])


def test_the_image_is_made_of_files_that_exist_and_are_let_through() -> None:
    copied = [line.split()[1:-1] for line in DOCKERFILE.splitlines() if line.startswith("COPY")]
    let_through = (CHECKOUT / ".dockerignore").read_text().splitlines()
    for name in [name for names in copied for name in names]:
        assert (CHECKOUT / name).exists()
        assert f"!{name}" in let_through
    assert "--require-hashes -r requirements.lock" in DOCKERFILE
    assert "USER luotsi" in DOCKERFILE


def test_the_version_is_told_in_one_place_and_the_image_bears_it() -> None:
    assert COMPOSE["services"]["web"]["image"] == f"luotsi:{PROJECT['version']}"
    assert re.fullmatch(r"\d+\.\d+\.\d+", PROJECT["version"])


def test_the_command_line_says_which_version_it_is() -> None:
    said = CliRunner().invoke(main, ["--version"])
    assert (said.exit_code, said.output.strip()) == (0, f"luotsi {PROJECT['version']}")


def test_the_licence_is_the_one_the_project_names() -> None:
    assert PROJECT["license"] == "EUPL-1.2"
    text = (CHECKOUT / "LICENSE").read_text()
    assert text.startswith("EUROPEAN UNION PUBLIC LICENCE v. 1.2")
    assert "15.Applicable Law" in text


def test_make_stops_with_a_sentence_on_an_old_python(tmp_path: Path) -> None:
    shutil.copy(CHECKOUT / "Makefile", tmp_path)
    old = tmp_path / "old-python"
    told = "import sys; sys.version_info = (3, 10, 9); exec(sys.argv[1])"
    old.write_text(f'#!/bin/sh\nexec "{sys.executable}" -c "{told}" "$2"\n')
    old.chmod(0o755)
    said = subprocess.run(
        ["make", "PYTHON=./old-python", ".venv/.made"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert said.returncode
    assert "Python 3.11 or newer is needed; set PYTHON=…" in said.stderr
    assert not (tmp_path / ".venv").exists()


def test_everybody_begins_their_day_at_a_place_of_their_own() -> None:
    assert home_of(frozenset({Role.CLIENT})) == "/my"
    assert home_of(frozenset({Role.CLIENT, Role.MENTOR})) == "/desk/sessions"
    assert home_of(frozenset()) == "/book"
