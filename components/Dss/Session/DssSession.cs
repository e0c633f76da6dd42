using DataPlatform.Components.Network;
using Pulumi;
using Pulumi.Aws.Iam;
using Pulumi.Aws.Ssm;

namespace DataPlatform.Components.Dss.Session;

/// <summary>
/// A session of AWS Systems Manager that forwards a port of the user's computer to DSS and to nothing else, and the
/// policy for those who may open it, which is attached to nobody here.
/// </summary>
public sealed class DssSession : ComponentResource
{
    /// <summary>Makes the session's document and policy.</summary>
    /// <param name="name">Start of the children's names.</param>
    /// <param name="args">The host.</param>
    /// <param name="options">Parent, provider and the like.</param>
    /// <exception cref="ArgumentException">An argument is not accepted.</exception>
    public DssSession(string name, DssSessionArgs args, ComponentResourceOptions? options = null)
        : base("dataplatform:dss:DssSession", name, options)
    {
        ArgumentNullException.ThrowIfNull(args);
        args.Validate();
        var target = args.Target;
        DocumentName = $"{target.NamePrefix}-dss";
        var child = new CustomResourceOptions { Parent = this };
        var document = new Document(
            $"{name}-document",
            new DocumentArgs
            {
                Name = DocumentName,
                DocumentType = "Session",
                DocumentFormat = "JSON",
                Content = SessionDocument.ToJson(args.Port),
                Tags = NetworkTags.Named(DocumentName),
            },
            // Documents of this schema cannot be updated; of one name there is one at a time.
            new CustomResourceOptions
            {
                Parent = this,
                DeleteBeforeReplace = true,
                ReplaceOnChanges = { "content" },
            });
        var policy = new Policy(
            $"{name}-users",
            new PolicyArgs
            {
                Name = $"{DocumentName}-users",
                Description = $"{target.NamePrefix}: users of DSS, by a session",
                PolicyDocument = Output.Tuple(target.AccountId, args.InstanceId.ToOutput()).Apply(known =>
                    SessionPolicies.Users(target, known.Item1, DocumentName, known.Item2).ToJson()),
                Tags = NetworkTags.Named($"{DocumentName}-users"),
            },
            child);

        PolicyArn = policy.Arn;
        var start = $"aws ssm start-session --region {target.Region.Name}";
        Command = Output.Format($"{start} --document-name {document.Name} --target {args.InstanceId}");
        Url = $"http://localhost:{args.Port}";
        RegisterOutputs(new Dictionary<string, object?>
        {
            ["policyArn"] = PolicyArn,
            ["command"] = Command,
            ["url"] = Url,
        });
    }

    /// <summary>Name of the session's document.</summary>
    public string DocumentName { get; }

    /// <summary>ARN of the policy for users, to be attached to their roles or permission sets.</summary>
    public Output<string> PolicyArn { get; }

    /// <summary>The command that opens a session; it needs the Session Manager plugin of the AWS CLI.</summary>
    public Output<string> Command { get; }

    /// <summary>Where DSS is while a session is open.</summary>
    public string Url { get; }
}
