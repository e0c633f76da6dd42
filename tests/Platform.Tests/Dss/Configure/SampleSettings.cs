using System.Text.Json.Nodes;

namespace DataPlatform.Tests.Platform.Dss.Configure;

/// <summary>Settings with something of everything, and the secrets that they name.</summary>
internal static class SampleSettings
{
    /// <summary>Name of the secret with the administrator's password.</summary>
    public const string AdminSecret = "dataplatform-dev/dss/admin-password";

    /// <summary>Name of the secret with the password of DSS's user in the warehouse.</summary>
    public const string WarehouseSecret = "dataplatform-dev/dss/warehouse-password";

    /// <summary>Name of the secret with a connection's access key.</summary>
    public const string KeySecret = "dataplatform-dev/connections/finance";

    /// <summary>Name of the secret with the licence.</summary>
    public const string LicenceSecret = "dataiku/license";

    /// <summary>The values of the secrets. No text of them may appear anywhere but in DSS.</summary>
    public static Dictionary<string, string> Secrets { get; } = new(StringComparer.Ordinal)
    {
        [AdminSecret] = """{"username":"admin","password":"hush-admin-1"}""",
        [WarehouseSecret] = """{"username":"dss","password":"hush-warehouse-1"}""",
        [KeySecret] = Key(1),
        [LicenceSecret] = """{"content":"hush-licence"}""",
    };

    /// <summary>The secret of a connection's access key.</summary>
    public static string Key(int generation) => new JsonObject
    {
        ["accessKeyId"] = $"AKIA{generation}",
        ["secretAccessKey"] = $"hush-key-{generation}",
        ["generation"] = generation,
        ["user"] = "dataplatform-dev-finance",
    }.ToJsonString();

    /// <summary>The settings for a major.</summary>
    public static JsonObject Of(int major) => new()
    {
        ["schema"] = 1,
        ["aws"] = Parse(
            """{"accountId":"123456789012","dnsSuffix":"amazonaws.com","partition":"aws","region":"eu-west-1"}"""),
        ["host"] = Parse("""{"name":"dataplatform-dev-dss","mount":"/data","port":11000}"""),
        ["downloads"] = Parse("""{"drivers":{"athena":{"url":"https://example.com/athena.jar"}}}"""),
        ["dss"] = Dss(major < 15 ? "14.7.6" : "15.0.1"),
    };

    /// <summary>Wants DSS to make a cluster, in place of attaching one.</summary>
    public static JsonNode DynamicCluster() => Parse(
        """
        {
          "mode":"dynamic","name":"dataplatform-dev-dss","kubernetesVersion":"1.35",
          "nodePool":{"machineType":"m7i.4xlarge","nodes":3,"diskGiB":200},"tags":{"Environment":"dev"}
        }
        """);

    private static JsonObject Dss(string version) => new()
    {
        ["version"] = version,
        ["license"] = new JsonObject { ["secretName"] = LicenceSecret },
        ["admin"] = new JsonObject { ["login"] = "admin", ["secretName"] = AdminSecret, ["generation"] = 1 },
        ["url"] = "https://dss.example.com",
        ["groups"] = new JsonArray("analysts"),
        ["images"] = Parse(
            """
            {"registryUrl":"123456789012.dkr.ecr.eu-west-1.amazonaws.com/dataplatform-dev/dss","exec":"dku-exec-base",
             "spark":"dku-spark-base"}
            """),
        ["containers"] = Parse(
            """
            [{"name":"standard","namespace":"dss","cpuRequest":1,"cpuLimit":2,"memoryRequestMiB":4096,
              "memoryLimitMiB":8192,"gpus":0,"groups":[]},
             {"name":"gpu","namespace":"dss","cpuRequest":0.5,"cpuLimit":4,"memoryRequestMiB":8192,
              "memoryLimitMiB":16384,"gpus":1,"groups":["analysts"]}]
            """),
        ["sparkConfigs"] = Parse(
            """
            [{"name":"standard","namespace":"dss",
              "conf":{"spark.executor.cores":"2","spark.executor.memory":"4g"}}]
            """),
        ["metastore"] = Parse(
            """
            {"connection":"metastore","roleArn":"arn:aws:iam::123456789012:role/dataplatform-dev-metastore",
             "externalId":"metastore-id"}
            """),
        ["connections"] = Parse(
            $$"""
            [{"name":"sales","groups":["analysts"],"access":"readWrite","bucket":"sales-bucket","prefix":"teams/sales",
              "bucketRegion":"eu-west-1","database":"dataplatform_dev_sales","workgroup":"dataplatform-dev-sales",
              "resultsUri":"s3://results/sales/","credentials":"assumeRole",
              "roleArn":"arn:aws:iam::123456789012:role/dataplatform-dev-sales","externalId":"sales-id"},
             {"name":"finance","groups":["analysts"],"access":"readOnly","bucket":"finance-bucket","prefix":"",
              "bucketRegion":"eu-west-3","database":"finance","workgroup":"dataplatform-dev-finance",
              "resultsUri":"s3://results/finance/","credentials":"keypair","secretName":"{{KeySecret}}",
              "generation":1}]
            """),
        ["warehouse"] = Parse(
            $$"""
            {"name":"warehouse","host":"warehouse.example.com","port":5439,"database":"dev",
             "workgroup":"dataplatform-dev","user":"dss","secretName":"{{WarehouseSecret}}",
             "adminSecretArn":"arn:aws:secretsmanager:eu-west-1:123456789012:secret:admin","generation":1,
             "groups":["analysts"]}
            """),
        ["plugin"] = Parse("""{"id":"eks-clusters","python":"PYTHON39"}"""),
        ["presets"] = Parse(
            """
            {"connection":{"region":"eu-west-1"},
             "networking":{"subnets":["subnet-a","subnet-b"],"securityGroups":["sg-host"]}}
            """),
        ["cluster"] = Parse("""{"mode":"attach","name":"dataplatform-dev","eksName":"dataplatform-dev-eks"}"""),
        ["smokeTest"] = true,
    };

    private static JsonNode Parse(string json) => JsonNode.Parse(json)!;
}
