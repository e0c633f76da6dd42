using DataPlatform.Components.Catalog;
using Pulumi;

namespace DataPlatform.Components.Connections;

/// <summary>
/// One connection: where its data is, its database and workgroup, and the credentials by which DSS reaches these and
/// nothing else.
/// </summary>
public sealed class DataConnection : ComponentResource
{
    private readonly string _name;
    private readonly DataConnectionArgs _args;

    /// <summary>Makes the connection.</summary>
    /// <param name="name">Start of the children's names.</param>
    /// <param name="args">What it is like.</param>
    /// <param name="options">Parent, provider and the like.</param>
    /// <exception cref="ArgumentException">An argument is not accepted.</exception>
    public DataConnection(string name, DataConnectionArgs args, ComponentResourceOptions? options = null)
        : base("dataplatform:connections:DataConnection", name, options)
    {
        ArgumentNullException.ThrowIfNull(args);
        args.Validate();
        (_name, _args) = (name, args);
        Plan = args.Basis.Target.AccountId.Apply(PlanFor);
        Space = CreateSpace();
        var identity = CreateIdentity();
        PrincipalArn = identity.PrincipalArn;
        SecretArn = identity.Key?.Secret.Arn;
        // Who is told of a new generation reads the key at once: it must be there.
        var key = identity.Key?.Content.VersionId ?? Output.Create("");
        Facts = Output.Tuple(Plan, PrincipalArn, Space.DatabaseName, Space.WorkgroupName, key).Apply(
            known => ConnectionFacts.Of(known.Item1, known.Item2));
        RegisterOutputs(new Dictionary<string, object?>
        {
            ["databaseName"] = Space.DatabaseName,
            ["workgroupName"] = Space.WorkgroupName,
            ["principalArn"] = PrincipalArn,
        });
    }

    /// <summary>What the connection comes to in the account.</summary>
    public Output<ConnectionPlan> Plan { get; }

    /// <summary>Its database and workgroup.</summary>
    public CatalogSpace Space { get; }

    /// <summary>ARN of the role that DSS assumes, or of the user whose key it has.</summary>
    public Output<string> PrincipalArn { get; }

    /// <summary>ARN of the secret with the user's key; null: DSS assumes a role.</summary>
    public Output<string>? SecretArn { get; }

    /// <summary>What DSS is configured with, known when all of it is there.</summary>
    public Output<ConnectionFacts> Facts { get; }

    private ConnectionPlan PlanFor(string account) => ConnectionPlan.Of(_args.Spec, _args.Basis.Target, account);

    private CatalogSpace CreateSpace()
    {
        var spec = _args.Spec;
        var prefix = _args.Basis.Target.NamePrefix;
        var bucket = BucketName();
        return new CatalogSpace(
            $"{_name}-catalog",
            new CatalogSpaceArgs
            {
                Target = _args.Basis.Target,
                DatabaseName = ConnectionNames.Database(prefix, spec),
                WorkgroupName = CatalogNames.Workgroup(prefix, spec.Name),
                DataUri = bucket.Apply(known => new DataLocation(known, spec.Prefix).Uri),
                ResultsBucketName = _args.Basis.Buckets.Results.BucketName,
                ResultsPrefix = CatalogNames.ResultsPrefix(spec.Name),
                ResultsKeyArn = _args.Basis.DataKeyArn,
                ScanLimitGiB = spec.ScanLimitGiB,
                Description = $"Connection {spec.Name}",
                Protect = _args.ProtectsData,
                Retain = spec.Retain,
                // A history of queries would keep a connection from being taken out.
                ForceDestroy = !_args.ProtectsData,
                After = _args.Basis.After,
            },
            new ComponentResourceOptions { Parent = this });
    }

    private Output<string> BucketName() => _args.Spec.Bucket switch
    {
        ConnectionBucket.OfLake lake => _args.Basis.Buckets[lake.Role].BucketName,
        ConnectionBucket.Existing existing => Output.Create(existing.Name),
        _ => OwnBucket.Create($"{_name}-bucket", this, _args),
    };

    private ConnectionIdentity CreateIdentity()
    {
        var scope = new IdentityScope(_name, this, _args.Basis.Target, _args.Spec.Name);
        var policy = scope.CreatePolicy(
            "policy",
            _args.Basis.Target.AccountId.Apply(account => ConnectionPolicies
                .Identity(PlanFor(account), _args.Basis.Target, account, _args.Basis.LakeFormation)
                .ToJson()));
        if (_args.Spec.Credentials == CredentialsKind.Keypair)
            return ConnectionUser.Create(scope, _args, policy);
        var role = scope.CreateRole(_args.Basis.DssRoleArn);
        scope.Attach("attachment", role, policy);
        return new ConnectionIdentity(role.Arn);
    }
}
