using System.Text.Json.Nodes;
using DataPlatform.Preview.Plan;

namespace DataPlatform.Preview.Checks.Rules;

/// <summary>
/// Pod templates of Spark are pods with none but the fields that EMR on EKS takes, without what it keeps for itself,
/// and find nodes in the stack: a node group or node pool with all their labels, whose taints they tolerate.
/// </summary>
/// <remarks>
/// Why: EMR fails a job whose template has another field, long after it was handed in; a pod without a fitting node is
/// pending until the job times out. Source: EMR on EKS development guide, using pod templates.
/// </remarks>
public sealed class PodTemplateRule : IPlanRule
{
    private static readonly string[] Roots = ["apiVersion", "kind", "metadata", "spec"];

    private static readonly string[] Fields =
    [
        "activeDeadlineSeconds", "affinity", "containers", "enableServiceLinks", "ephemeralContainers", "hostAliases",
        "hostname", "imagePullSecrets", "initContainers", "nodeName", "nodeSelector", "overhead", "preemptionPolicy",
        "priority", "priorityClassName", "readinessGates", "runtimeClassName", "schedulerName", "subdomain",
        "terminationGracePeriodSeconds", "tolerations", "topologySpreadConstraints", "volumes",
    ];

    private static readonly string[] MainContainers = ["spark-kubernetes-driver", "spark-kubernetes-executor"];

    private static readonly string[] MainFields =
    [
        "env", "envFrom", "name", "lifecycle", "livenessProbe", "readinessProbe", "resources", "startupProbe", "stdin",
        "stdinOnce", "terminationMessagePath", "terminationMessagePolicy", "tty", "volumeDevices", "volumeMounts",
        "workingDir",
    ];

    private static readonly string[] Volumes =
    [
        "emr-container-communicate", "config-volume", "emr-container-application-log-dir",
        "emr-container-event-log-dir", "temp-data-dir", "mnt-dir", "home-dir", "emr-container-s3",
    ];

    private static readonly string[] Mounts =
        ["/var/log/fluentd", "/var/log/spark/user", "/var/log/spark/apps", "/mnt", "/tmp", "/home/hadoop"];

    private static readonly string[] Variables =
        ["SPARK_CONTAINER_ID", "K8S_SPARK_LOG_URL_STDERR", "K8S_SPARK_LOG_URL_STDOUT", "SIDECAR_SIGNAL_FILE"];

    /// <inheritdoc/>
    public string Id => "emr-pod-template";

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(PlanIndex plan)
    {
        var offers = NodeOffer.In(plan).ToList();
        foreach (var template in PodTemplate.In(plan))
        {
            var messages = template.Pod is { } pod
                ? CheckPod(pod).Concat(CheckPlace(template, offers))
                : [$"It cannot be read: {template.Error}."];
            foreach (var message in messages)
                yield return new Finding(Severity.Error, Id, template.Resource.Urn, "content", message);
        }
    }

    private static IEnumerable<string> CheckPod(JsonObject pod)
    {
        if (pod.Text("apiVersion") != "v1" || pod.Text("kind") != "Pod")
            yield return "It is no Pod of v1.";
        foreach (var name in pod.Select(member => member.Key).Except(Roots))
            yield return $"EMR does not take the field {name}.";
        if (pod.Object("spec") is not { } spec)
        {
            yield return "There is no spec.";
            yield break;
        }

        foreach (var name in spec.Select(member => member.Key).Except(Fields))
            yield return $"EMR does not take the field spec.{name}.";
        foreach (var volume in Names(spec, "volumes").Intersect(Volumes))
            yield return $"EMR keeps the volume {volume} for itself.";
        foreach (var message in spec.Objects("containers").SelectMany(CheckContainer))
            yield return message;
    }

    private static IEnumerable<string> CheckContainer(JsonObject container)
    {
        var name = container.Text("name") ?? "";
        // Another container is one that comes beside Spark's.
        foreach (var field in MainContainers.Contains(name)
                     ? container.Select(member => member.Key).Except(MainFields)
                     : [])
            yield return $"EMR does not take the field {field} of the container {name}.";
        foreach (var path in container.Objects("volumeMounts").Select(mount => mount.Text("mountPath")))
        {
            if (Mounts.Contains(path?.TrimEnd('/')))
                yield return $"EMR keeps the path {path} for itself.";
        }

        foreach (var variable in Names(container, "env").Intersect(Variables))
            yield return $"EMR keeps the variable {variable} for itself.";
    }

    private static IEnumerable<string> CheckPlace(PodTemplate template, List<NodeOffer> offers)
    {
        // Without nodes of its own the stack uses a cluster that it does not know.
        if (offers.Count == 0)
            yield break;
        var labelled = offers.Where(offer => offer.Has(template.Selector)).ToList();
        if (labelled.Count == 0)
            yield return "No node group or node pool has the labels "
                + string.Join(", ", template.Selector.Select(label => $"{label.Key}={label.Value}")) + ".";
        else if (labelled.TrueForAll(offer => offer.Repels(template.Tolerations) is not null))
            yield return $"The taint {Text(labelled[0].Repels(template.Tolerations))} of {labelled[0].Resource.Name} "
                + "is not tolerated.";
    }

    private static string Text((string Key, string Value, string Effect)? taint) =>
        $"{taint?.Key}={taint?.Value}:{taint?.Effect}";

    private static IEnumerable<string> Names(JsonObject from, string property) =>
        from.Objects(property).Select(one => one.Text("name")).OfType<string>();
}
