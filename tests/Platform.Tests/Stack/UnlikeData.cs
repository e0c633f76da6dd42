using System.Collections.Immutable;
using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Stacks;

/// <summary>A configuration in which every setting of the parts that work with data has a value of its own.</summary>
internal static class UnlikeData
{
    // Each checksum is one digit, 64 times.
    private static string Downloads => $$"""
        {"mirror":"s3://odd-mirror/dss/files","url":"https://odd.example.com/studio","kitSha256":"{{Sha256('1')}}",
        "hadoopSha256":"{{Sha256('2')}}","sparkSha256":"{{Sha256('3')}}","sparkVersion":"4.0.9",
        "pluginUrl":"https://odd.example.com/eks.zip","pluginSha256":"{{Sha256('4')}}",
        "redshiftDriverSha256":"{{Sha256('5')}}"}
        """;

    public static ImmutableSortedDictionary<string, string> Configuration { get; } = StackConfigurations.Dev
        .SetItem("network:zoneCount", "3")
        .SetItem("lake:noncurrentVersionDays", "12")
        .SetItem("lake:coldAfterDays", "13")
        .Add(
            "dataplatform:connections",
            """
            [{"name":"alpha","groups":["navigators","readers"],"prefix":"own/alpha","retain":false,
            "aiServices":["comprehend"]},
            {"name":"beta","groups":["readers"],"bucket":"workspace","prefix":"deep/beta","scanLimitGiB":19,
            "credentials":"keypair","generation":5,"retiredGeneration":4,"access":"readOnly"},
            {"name":"gamma","groups":["readers"],"bucket":"acme-gamma","region":"eu-west-3","database":"odd_gamma",
            "kmsKeyArn":"arn:aws:kms:eu-west-3:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab"}]
            """)
        .Add("dss:groups", "[\"navigators\"]")
        .Add("dss:version", "15.0.3")
        .Add("dss:operatingSystem", "rhel9")
        .Add("dss:image", "RHEL-9.7.0_HVM-20260101-x86_64-3-Hourly2-GP3")
        .Add("dss:instanceType", "r7i.2xlarge")
        .Add("dss:zone", "c")
        .Add("dss:rootVolumeGiB", "123")
        .Add("dss:dataVolumeGiB", "345")
        .Add("dss:dataVolumeIops", "4567")
        .Add("dss:dataVolumeThroughput", "678")
        .Add("dss:snapshotDays", "6")
        .Add("dss:port", "12345")
        .Add("dss:credentials", "keypair")
        .Add("dss:keyGeneration", "4")
        .Add("dss:retiredKeyGeneration", "3")
        .Add("dss:passwordGeneration", "9")
        .Add("dss:userIsolation", "true")
        .Add("dss:licenseSecret", "odd/license")
        .Add("dss:clusterMode", "dynamic")
        .Add("dss:nodePool", "{\"machineType\":\"m6i.8xlarge\",\"nodes\":5,\"diskGiB\":321}")
        .Add(
            "dss:containers",
            """
            [{"name":"odd","namespace":"odd-dss","cpuRequest":1.25,"cpuLimit":2.5,"memoryRequestMiB":1111,
            "memoryLimitMiB":2222,"gpus":2,"groups":["navigators"]},{"name":"even"}]
            """)
        .Add(
            "dss:sparkConfigs",
            """
            [{"name":"odd","namespace":"odd-spark","executorCores":3,"executorMemoryGiB":7,"executors":11,
            "conf":{"spark.odd":"yes"}}]
            """)
        .Add("dss:access", "public")
        .Add("dss:certificateArn", "arn:aws:acm:eu-west-1:123456789012:certificate/0dd0-0dd1")
        .Add("dss:allowedCidrs", "[\"0.0.0.0/0\"]")
        .Add("dss:acknowledgeOpenAccess", "true")
        .Add("dss:domainName", "odd.example.com")
        .Add("dss:hostedZoneId", "Z0DD")
        .Add(
            "dss:schedule",
            """
            {"stop":"21:07","start":"05:09","days":"MON-SAT","timeZone":"Europe/Lisbon"}
            """)
        .Add("dss:downloads", Downloads)
        .Add("dss:logRetentionDays", "731")
        .Add("dss:bootstrapMinutes", "234")
        .Add("dss:smokeTest", "false")
        .Add("registry:repositories", "[\"team-a/trainer\"]")
        .Add("registry:untaggedDays", "16")
        .Add("registry:keepImages", "1017")
        .Add(
            "registry:pullThrough",
            """
            [{"upstream":"quay"},{"upstream":"dockerHub","credentialArn":
            "arn:aws:secretsmanager:eu-west-1:123456789012:secret:ecr-pullthroughcache/hub-a1b2c3"}]
            """)
        .Add("registry:pusherArns", "[\"arn:aws:iam::123456789012:role/pusher\"]")
        .Add("registry:pullerArns", "[\"arn:aws:iam::123456789012:role/puller\"]")
        .Add("catalog:database", "odd_lake")
        .Add("catalog:scanLimitGiB", "18")
        .Add("catalog:encryption", "true")
        .Add("catalog:lakeFormation", "true")
        .Add("catalog:lakeFormationAdminArns", "[\"arn:aws:iam::123456789012:role/warden\"]")
        .Add("emr:enabled", "true")
        .Add("emr:releaseLabel", "emr-7.9.0")
        .Add("emr:applications", "[\"Livy\",\"Spark\"]")
        .Add("emr:primaryInstanceTypes", "[\"m7g.xlarge\"]")
        .Add("emr:coreInstanceTypes", "[\"m7g.4xlarge\"]")
        .Add("emr:taskInstanceTypes", "[\"r7g.2xlarge\",\"c7g.2xlarge\"]")
        .Add("emr:minUnits", "3")
        .Add("emr:maxCoreUnits", "6")
        .Add("emr:maxUnits", "23")
        .Add("emr:idleMinutes", "77")
        .Add("emr:volumeGiB", "121")
        .Add("emr:tlsCertificates", "s3://acme-nodes/tls/odd.zip")
        .Add("emr:manageBlockPublicAccess", "true")
        .Add("emr:connections", "[\"gamma\"]")
        .Add("spark:serviceLinkedRole", "true")
        .Add("spark:releaseLabel", "emr-7.12.0-latest")
        .Add("spark:logRetentionDays", "1096")
        .Add("spark:iceberg", "true")
        .Add("spark:tableBucket", "true")
        .Add("spark:defaultVirtualClusters", "false")
        .Add(
            "spark:virtualClusters",
            """
            [{"name":"night","namespace":"batchjob","kinds":["critical"],"platformData":"readWrite",
            "connections":["alpha"]},
            {"name":"desk","namespace":"dataanalysis","kinds":["notebook"]}]
            """)
        .Add(
            "spark:teams",
            """
            [{"name":"fraud","kinds":["puzzle"],"platformData":"readOnly","connections":["gamma"],
            "places":[{"bucket":"raw","prefix":"cards","access":"readOnly"}],
            "databases":[{"name":"odd_marts"}],"quota":{"requests.cpu":"64"},"defaultRequests":{"cpu":"150m"},
            "defaultLimits":{"memory":"3Gi"},"maxLimits":{"memory":"63Gi"}},
            {"name":"vault","fineGrained":true,"connections":["beta"]}]
            """)
        .Add(
            "spark:jobKinds",
            """
            [{"name":"puzzle","driverPool":"notebook-driver","executorPool":"notebook-executor","minExecutors":3,
            "maxExecutors":33,"batchSize":7,"executorCores":2,"placement":"spread","disk":"claim","volumeGiB":44}]
            """)
        .Add("spark:defaultEndpoints", "false")
        .Add(
            "spark:endpoints",
            """
            [{"name":"owl","virtualCluster":"desk","kind":"puzzle","idleMinutes":78,"platformData":"readOnly",
            "connections":["alpha"],"places":[{"bucket":"curated","prefix":"owls"}],
            "databases":[{"name":"odd_owls","access":"readOnly"}]}]
            """)
        .Add("studio:name", "atelier")
        .Add("studio:authMode", "iam")
        .Add("studio:gitAccess", "false")
        .Add(
            "studio:identityProvider",
            """
            {"authUrl":"https://odd.example.com/saml","relayState":"OddState",
            "samlProviderArn":"arn:aws:iam::123456789012:saml-provider/odd"}
            """)
        .Add(
            "studio:users",
            """
            [{"name":"ada","level":"advanced","endpoints":["owl"]},{"name":"bob","endpoints":["owl"]}]
            """)
        .Add("warehouse:enabled", "true")
        .Add("warehouse:baseCapacity", "24")
        .Add("warehouse:maxCapacity", "40")
        .Add("warehouse:database", "odd_warehouse")
        .Add("warehouse:adminUser", "captain")
        .Add("warehouse:port", "5433")
        .Add("warehouse:enhancedVpcRouting", "true")
        .Add("warehouse:usageLimitRpuHours", "25")
        .Add("warehouse:usageLimitPeriod", "weekly")
        .Add("warehouse:usageLimitAction", "log")
        .Add("warehouse:connections", "[\"beta\"]")
        .Add("ai:services", "[\"rekognition\",\"sagemaker\"]")
        .Add("ai:sagemakerDeploy", "true")
        .Add("operations:alarms", "true")
        .Add("operations:alertEmails", "[\"lookout@example.com\"]")
        .Add("operations:monthlyBudgetUsd", "4321")
        .Add("operations:budgetScope", "tagged")
        .Add("operations:backup", "true")
        .Add("operations:backupRetentionDays", "41")
        .Add("operations:backupBuckets", "true")
        .Add("operations:backupLock", "true");

    /// <summary>A checksum of one digit.</summary>
    public static string Sha256(char digit) => new(digit, 64);

    public static Task<StackRun> Run() => StackRun.OfAsync(Configuration, "dev");

    /// <summary>Checks that the inputs of a resource have each of some texts in them.</summary>
    public static async Task AssertHasAsync(string resource, string[] expected)
    {
        var json = (await Run()).Json(resource);

        using (Assert.EnterMultipleScope())
        {
            foreach (var part in expected)
                Assert.That(json, Does.Contain(part));
        }
    }
}
