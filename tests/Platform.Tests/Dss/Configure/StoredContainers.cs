namespace DataPlatform.Tests.Platform.Dss.Configure;

/// <summary>What DSS stores about containers and Spark when the sample settings are applied.</summary>
internal static class StoredContainers
{
    private const string Registry = "123456789012.dkr.ecr.eu-west-1.amazonaws.com/dataplatform-dev/dss";

    private const string Standard =
        """{"memRequestMB":4096,"memLimitMB":8192,"cpuRequest":1,"cpuLimit":2,"customLimits":[]}""";

    private const string Gpu =
        """
        {"memRequestMB":8192,"memLimitMB":16384,"cpuRequest":0.5,"cpuLimit":4,
         "customLimits":[{"key":"nvidia.com/gpu","value":"1"}]}
        """;

    /// <summary>The container settings of a major.</summary>
    public static string Of(int major) => major < 15 ? Old : New;

    /// <summary>The Spark settings of a major.</summary>
    public static string Spark(int major) => $$$"""
        {"sparkEnabled":true,"executionConfigs":[
          {"name":"standard","conf":[
             {"key":"spark.executor.cores","value":"2","isFinal":false,"secret":false},
             {"key":"spark.executor.memory","value":"4g","isFinal":false,"secret":false}],
           "kubernetesSettings":{
             "managedKubernetes":true,"managedNamespace":"dss","authenticationMode":"BUILTIN","createNamespace":false,
             {{{(major < 15 ? "\"baseImage\":\"dku-spark-base:dss-14.7.6\"," : "")}}}
             "baseImageType":"SPARK","repositoryURL":"{{{Registry}}}","prePushMode":"ECR"}}]}
        """;

    private static string Old => $$"""
        {"executionConfigs":[
          {"name":"standard","usableBy":"ALL","allowedGroups":[],"kubernetesResources":{{Standard}},{{OldRest}}},
          {"name":"gpu","usableBy":"ALLOWED","allowedGroups":["analysts"],"kubernetesResources":{{Gpu}},{{OldRest}}}],
         "defaultExecutionConfig":"standard"}
        """;

    private static string OldRest => $"""
        "type":"KUBERNETES","workloadType":"ANY","baseImageType":"EXEC","baseImage":"dku-exec-base:dss-14.7.6",
        "repositoryURL":"{Registry}","prePushMode":"ECR","kubernetesNamespace":"dss","createNamespace":false,
        "properties":[],"isFinal":false
        """;

    private static string New => $$$"""
        {"buildConfigs":[
          {"name":"ecr","baseImageType":"EXEC","imageBuilderType":"DOCKER",
           "dockerBuilderConfig":{
             "dockerTLSVerify":false,"pushConfigs":[{"repositoryURL":"{{{Registry}}}","prePushMode":"ECR"}]},
           "properties":[],"isFinal":false}],
         "executionConfigs":[
          {"name":"standard","usableBy":"ALL","allowedGroups":[],"kubernetesRuntimeConfig":{{{Runtime(Standard)}}},
           {{{NewRest}}}},
          {"name":"gpu","usableBy":"ALLOWED","allowedGroups":["analysts"],
           "kubernetesRuntimeConfig":{{{Runtime(Gpu)}}},{{{NewRest}}}}],
         "defaultExecutionConfig":"standard","defaultExecutionConfigForVisualRecipesWorkloads":"standard",
         "defaultExecutionConfigForExporters":"standard"}
        """;

    private const string NewRest = """
        "type":"KUBERNETES","imageBuildConfig":"ecr","workloadType":"ANY","properties":[],"isFinal":false,
        "DKU_TMPDIR":"/tmp"
        """;

    private static string Runtime(string resources) => $$"""
        {"createNamespace":false,"kubernetesNamespace":"dss","kubernetesResources":{{resources}}}
        """;
}
