"""Clusters as DSS has them."""

from .api import quoted
from .errors import ApiError, ConfigureError, Skip
from .steps.presets import CONNECTION, NETWORKING
from .text import one_line
from .waiting import check_messages

PATH = "/admin/clusters/"

# Making a cluster takes 15 to 20 minutes; attaching one, seconds.
START_SECONDS = 3600
KUBECTL_SECONDS = 120


def wanted(context):
    """The cluster as DSS is told to make it. Without the architecture it would be one of Hadoop."""
    cluster = context.dss["cluster"]
    kind = "attach" if cluster["mode"] == "attach" else "create"
    config = _attached(cluster) if kind == "attach" else _made(cluster)
    return {
        "name": cluster["name"],
        "type": "pycluster_%s_%s-eks-cluster" % (context.dss["plugin"]["id"], kind),
        "architecture": "KUBERNETES",
        "params": {"config": dict(config, connectionInfo=_preset(CONNECTION))},
    }


def _preset(name):
    return {"mode": "PRESET", "name": name}


def _attached(cluster):
    return {"clusterId": cluster["eksName"], "assumeRoleARN": ""}


def _made(cluster):
    pool = cluster["nodePool"]
    nodes = {
        "machineType": pool["machineType"],
        "numNodes": pool["nodes"],
        "numNodesAutoscaling": False,
        "useSpotInstances": False,
        "diskType": "gp3",
        "diskSizeGb": pool["diskGiB"],
        "enableGPU": False,
    }
    return {
        "assumeRoleARN": "",
        "networkingSettings": _preset(NETWORKING),
        "nodePool": {"mode": "INLINE", "inlinedConfig": nodes, "inlinedPluginConfig": {}},
        "nodePools": [],
        "clusterTags": dict(cluster.get("tags") or {}),
        "k8sVersion": cluster["kubernetesVersion"],
        "installMetricsServer": True,
        "privateCluster": False,
    }


def find(context, name):
    """The cluster of a name; None: there is none. Its ID need not be its name."""
    return next((entry for entry in context.api.get(PATH) if entry.get("name") == name), None)


def ensure_running(context, cluster_id, name):
    """Starts the cluster, and sees that Kubernetes answers; what was done, in words.

    One that DSS makes is started once: later it is its users' to stop, which saves its costs.
    """
    mark = "started/" + name
    is_first = context.state.get(mark) != cluster_id
    started = False
    if is_first or context.dss["cluster"]["mode"] == "attach":
        started = _start(context, cluster_id, name)
    if started or is_first:
        _check_kubernetes(context, cluster_id, name)
        context.state.set(mark, cluster_id)
    return ["%s started" % name] if started else []


def _start(context, cluster_id, name):
    path = PATH + quoted(cluster_id)

    def state():
        return context.api.get(path + "/status").get("state")

    what = "cluster %s" % name
    now = context.waiter.until(what + " settling", START_SECONDS, state, lambda found: found != "STOPPING")
    if now == "RUNNING":
        return False
    if now != "STARTING":
        _ask_to_start(context, path, name)
    now = context.waiter.until(what + " starting", START_SECONDS, state, lambda found: found != "STARTING")
    if now != "RUNNING":
        raise ConfigureError("%s is %s after its start: see its log in DSS" % (what, now))
    return True


def _ask_to_start(context, path, name):
    try:
        # The answer comes when the cluster is there.
        answer = context.api.post(path + "/actions/start", seconds=context.waiter.seconds(START_SECONDS))
    except ApiError as error:
        # DSS's own web server may not wait as long as that; the start goes on.
        if error.status != 504:
            raise
    else:
        check_messages(answer, "starting cluster %s" % name)


def need_running(context, name):
    """Skips the step where the cluster does not run: its users may stop one that DSS made."""
    there = find(context, name)
    if there is None or context.api.get(PATH + quoted(there["id"]) + "/status").get("state") != "RUNNING":
        raise Skip("cluster %s does not run" % name)


def _check_kubernetes(context, cluster_id, name):
    """DSS calls a cluster running that it has only heard of."""
    answer = context.api.post(
        PATH + quoted(cluster_id) + "/k8s/actions/run-kubectl", {"args": "get nodes -o json"},
        seconds=context.waiter.seconds(KUBECTL_SECONDS))
    # How the fields of the answer are called is not documented; a list of nodes has this in any case.
    texts = [str(value) for value in answer.values()] if isinstance(answer, dict) else [str(answer)]
    if not any('"items"' in text for text in texts):
        raise ConfigureError("cluster %s does not answer kubectl: %s" % (name, one_line(" ".join(texts))))
