using System.Collections.Frozen;

namespace DataPlatform.Preview.Checks.Rules;

/// <summary>A member of what a resource type of the Cloud Control API takes, or of what is in it.</summary>
/// <remarks>Source: the types' schemas in the CloudFormation registry; EMR on EKS API reference.</remarks>
/// <param name="Name">Its name; empty for the whole.</param>
/// <param name="IsRequired">Whether the object that it is in needs it.</param>
/// <param name="Kind">
/// <c>object</c>, <c>list</c> of objects, <c>again</c> (a list of what it is in itself), <c>map</c> of texts,
/// <c>text</c>, <c>texts</c> (a list of them), <c>each</c> (a map of objects that are alike), <c>number</c>,
/// <c>flag</c>, or <c>any</c>, which is not looked at.
/// </param>
/// <param name="Detail">
/// The expression that a text matches as a whole, the ends of a range, the most entries of a list or map.
/// </param>
/// <param name="Members">The members of the object or of each item.</param>
internal sealed record CloudControlShape(
    string Name, bool IsRequired, string Kind, string Detail, List<CloudControlShape> Members)
{
    // A line is a member: two spaces for each object that it is in, its name with a star where it is required, its
    // kind and its detail.
    private const string Tags = """
        Tags list 50
          Key* text .{1,128}
          Value* text .{0,256}
        """;

    private const string Container = """
          Id* text [0-9A-Za-z][A-Za-z0-9_-]{0,99}
          Type* text EKS
          Info* object
            EksInfo* object
              Namespace* text [a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?
        """;

    private const string Endpoint = $$"""
        VirtualClusterId* text [0-9a-z]{1,64}
        Type* text JUPYTER_ENTERPRISE_GATEWAY|SPARK_CONNECT
        ReleaseLabel* text [A-Za-z0-9._/-]{1,64}
        ExecutionRoleArn* text arn:aws[a-z0-9-]*:iam::[0-9]{12}:role/[!-~]{1,512}
        Name text [0-9A-Za-z][0-9A-Za-z_-]{0,63}
        SessionIdleTimeoutInMinutes number 1..1440
        ConfigurationOverrides object
          ApplicationConfiguration list 100
            Classification* text .{1,1024}
            Properties map 100
            Configurations again 100
          MonitoringConfiguration object
            PersistentAppUI text ENABLED|DISABLED
            ContainerLogRotationConfiguration object
              RotationSize* text [0-9]+(\.[0-9]+)?[KMG][Bb]?
              MaxFilesToKeep* number 1..50
            CloudWatchMonitoringConfiguration object
              LogGroupName* text [A-Za-z0-9._/#-]{1,512}
              LogStreamNamePrefix text .{1,256}
            S3MonitoringConfiguration object
              LogUri* text s3://.{1,10000}
        {{Tags}}
        """;

    // A text may be a parameter of the template, ${Name}.
    private const string JobTemplate = $$"""
        Name* text [A-Za-z0-9._/#-]{1,64}
        JobTemplateData* object
          ExecutionRoleArn* text arn:aws[a-z0-9-]*:iam::[0-9]{12}:role/[!-~]{1,512}|[A-Za-z0-9._#${}-]{4,2048}
          ReleaseLabel* text [A-Za-z0-9._/-]{1,64}|\$\{[a-zA-Z]\w{0,60}\}
          JobDriver* object
            SparkSubmitJobDriver object
              EntryPoint* text .{1,256}
              EntryPointArguments texts .{1,10280}
              SparkSubmitParameters text .{1,102400}
            SparkSqlJobDriver object
              EntryPoint text .{1,256}
              SparkSqlParameters text .{1,102400}
          ConfigurationOverrides object
            ApplicationConfiguration list 100
              Classification* text .{1,1024}
              Properties map 100
              Configurations again 100
            MonitoringConfiguration object
              PersistentAppUI text [A-Za-z0-9._/#${}-]{1,512}
              CloudWatchMonitoringConfiguration object
                LogGroupName text [A-Za-z0-9._/#${}-]{1,512}
                LogStreamNamePrefix text .{1,256}
              S3MonitoringConfiguration object
                LogUri text .{1,10280}
          JobTags map 50
          ParameterConfiguration each 100
            Type text NUMBER|STRING
            DefaultValue text .{1,1024}
        {{Tags}}
        """;

    private const string VirtualCluster = $$"""
        Name* text [A-Za-z0-9._/#-]{1,64}
        ContainerProvider* object
        {{Container}}
        SecurityConfigurationId text [0-9a-z]{1,64}
        SessionEnabled flag
        {{Tags}}
        """;

    private const string SecurityConfiguration = $$"""
        Name text [a-zA-Z0-9_-]{1,64}
        ContainerProvider object
        {{Container}}
        SecurityConfigurationData* object
          AuthorizationConfiguration object
            LakeFormationConfiguration object
              AuthorizedSessionTagValue text [A-Za-z0-9._/# -]{1,256}
              QueryAccessControlEnabled flag
              QueryEngineRoleArn text arn:aws[a-z0-9-]*:iam::[0-9]{12}:role/[!-~]{1,512}
              SecureNamespaceInfo object
                ClusterId text [0-9A-Za-z][A-Za-z0-9_-]{0,99}
                Namespace text [a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?
          AuthenticationConfiguration any
          EncryptionConfiguration object
            InTransitEncryptionConfiguration object
              TLSCertificateConfiguration object
                CertificateProviderType text PEM
                PublicKeySecretArn text arn:.+
                PrivateKeySecretArn text arn:.+
            AtRestEncryptionConfiguration any
        {{Tags}}
        """;

    /// <summary>The shapes by type name.</summary>
    public static FrozenDictionary<string, CloudControlShape> All { get; } = new Dictionary<string, CloudControlShape>
    {
        ["AWS::EMRContainers::Endpoint"] = Parse(Endpoint),
        ["AWS::EMRContainers::JobTemplate"] = Parse(JobTemplate),
        ["AWS::EMRContainers::VirtualCluster"] = Parse(VirtualCluster),
        ["AWS::EMRContainers::SecurityConfiguration"] = Parse(SecurityConfiguration),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static CloudControlShape Parse(string table)
    {
        var whole = new CloudControlShape("", true, "object", "", []);
        List<CloudControlShape> around = [whole];
        foreach (var line in table.Split('\n'))
        {
            var parts = line.TrimStart().Split(' ', 3);
            var depth = (line.Length - line.TrimStart().Length) / 2;
            around.RemoveRange(depth + 1, around.Count - depth - 1);
            var member = new CloudControlShape(
                parts[0].TrimEnd('*'),
                parts[0].EndsWith('*'),
                parts[1],
                parts.Length > 2 ? parts[2] : "",
                parts[1] == "again" ? around[^1].Members : []);
            around[^1].Members.Add(member);
            around.Add(member);
        }

        return whole;
    }
}
