"""The parts of the smoke test."""

from .api import quoted
from .errors import ConfigureError
from .steps.athena import name_of
from .text import one_line

PROJECT = "PLATFORM_SMOKE_TEST"
DATASET = "smoke"
RECIPE = "smoke"
SCRIPT = """import dataiku
import pandas
dataiku.Dataset("%s").write_with_schema(pandas.DataFrame({"ok": [1]}))
""" % DATASET

# Nodes may have to be started first, and pull an image of some gigabytes.
JOB_SECONDS = 2400


def query(context, facts, statement):
    """Has a connection's Athena answer a query whose answer is 1."""
    name = name_of(facts)
    started = context.api.post("/sql/queries/", {"query": statement, "connection": name, "type": "sql"}, seconds=300)
    path = "/sql/queries/" + quoted(started["queryId"])
    rows = context.api.get(path + "/stream", format="tsv-excel-noheader")
    # Errors that come in the middle of the answer are told here only.
    context.api.get(path + "/finish-streaming")
    answer = str(rows).strip().strip('"')
    if answer != "1":
        raise ConfigureError("smoke test: %s answers %s where 1 is right" % (name, one_line(answer or "nothing", 80)))


def run_job(context, facts):
    """Runs a recipe in a container that writes one row, and reads that by Athena."""
    api, project = context.api, "/projects/" + PROJECT
    if any(entry.get("projectKey") == PROJECT for entry in api.get("/projects/")):
        # Of a run that did not come to its end.
        _delete(api, project)
    api.post("/projects/", {
        "projectKey": PROJECT, "name": "Smoke test of the platform", "owner": context.dss["admin"]["login"],
        "settings": {}, "description": "Made and deleted by the platform", "permissions": [], "tags": []})
    _make_dataset(api, project, facts)
    _make_recipe(api, project, context.dss["containers"][0]["name"])
    _run(context, project)
    query(context, facts, "select ok from %s" % _table(api, project, facts))
    _delete(api, project)


def _delete(api, project):
    api.delete(
        project, clearManagedDatasets=True, clearOutputManagedFolders=True, clearJobAndScenarioLogs=True, wait=True)


def _make_dataset(api, project, facts):
    creation = {"connectionId": facts["name"], "specificSettings": {"formatOptionId": "PARQUET_HIVE"}}
    api.post(project + "/datasets/managed", {"name": DATASET, "creationSettings": creation})


def _make_recipe(api, project, container):
    output = {"items": [{"ref": DATASET, "appendMode": False}]}
    api.post(project + "/recipes/", {
        "recipePrototype": {
            "type": "python", "name": RECIPE, "projectKey": PROJECT, "inputs": {}, "outputs": {"main": output}},
        "creationSettings": {"script": SCRIPT}})
    path = project + "/recipes/" + RECIPE
    document = api.get(path)
    params = dict(
        document["recipe"].get("params") or {},
        containerSelection={"containerMode": "EXPLICIT_CONTAINER", "containerConf": container},
        envSelection={"envMode": "USE_BUILTIN_MODE"})
    api.put(path, dict(document, recipe=dict(document["recipe"], params=params), payload=SCRIPT))


def _run(context, project):
    outputs = [{"type": "DATASET", "id": DATASET, "projectKey": PROJECT, "partition": None}]
    job = context.api.post(project + "/jobs/", {
        "type": "NON_RECURSIVE_FORCED_BUILD", "refreshHiveMetastore": True, "outputs": outputs,
        "autoUpdateSchemaBeforeEachRecipeRun": False})["id"]
    path = "%s/jobs/%s/" % (project, quoted(job))
    state = context.waiter.until(
        "job %s of the smoke test" % job, JOB_SECONDS,
        lambda: context.api.get(path)["baseStatus"]["state"],
        lambda found: found in ("DONE", "FAILED", "ABORTED"))
    if state != "DONE":
        log = [line for line in str(context.api.get(path + "log")).splitlines() if line.strip()]
        raise ConfigureError("smoke test: job %s of project %s is %s: %s" % (
            job, PROJECT, state, one_line(" | ".join(log[-3:]) or "its log is empty")))


def _table(api, project, facts):
    """The table that DSS made of the dataset, as Athena names it."""
    params = api.get("%s/datasets/%s" % (project, DATASET)).get("params") or {}
    table = params.get("metastoreTableName") or "${projectKey}_" + DATASET
    table = table.replace("${projectKey}", PROJECT).lower()
    return '"%s"."%s"' % (facts["database"], table)
