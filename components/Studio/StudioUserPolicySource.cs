using Pulumi;

namespace DataPlatform.Components.Studio;

/// <summary>Writes users' policies of what is known when the Studio is made.</summary>
/// <param name="scope">The Studio.</param>
/// <param name="bucketArn">The bucket of the workspaces' files.</param>
/// <param name="serviceRoleArn">The role by which EMR keeps workspaces.</param>
internal sealed class StudioUserPolicySource(
    StudioScope scope, Output<string> bucketArn, Output<string> serviceRoleArn)
{
    /// <summary>The policy of a user of IAM, as JSON.</summary>
    /// <param name="user">The user.</param>
    /// <param name="studioArn">The Studio.</param>
    public Output<string> Of(StudioUserSpec user, Output<string> studioArn) => Output
        .Tuple(AccessOf(user), studioArn)
        .Apply(known => StudioUserPolicies.Of(known.Item1 with { StudioArn = known.Item2 }).ToJson());

    /// <summary>What advanced users of IAM have beside it, as JSON.</summary>
    public Output<string> Queries() => Known.Apply(known => StudioUserPolicies.Queries(known).ToJson());

    /// <summary>The session policy of a user of IAM Identity Center, as JSON.</summary>
    /// <param name="user">The user.</param>
    public Output<string> Session(StudioUserSpec user) =>
        AccessOf(user).Apply(access => StudioUserPolicies.Session(access).ToJson());

    /// <summary>
    /// The policy of the role that all users of IAM Identity Center have in common, as JSON: what the highest of their
    /// levels may do, with any endpoint. What one user may do of that, and with which endpoints, the session policy
    /// says, without which nobody gets the role.
    /// </summary>
    public Output<string> Role()
    {
        var users = scope.Args.Users;
        var level = users.Count == 0 ? StudioUserLevel.Basic : users.Max(user => user.Level);
        return Known.Apply(known => StudioUserPolicies.Role(known with { Level = level }).ToJson());
    }

    private Output<StudioUserAccess> AccessOf(StudioUserSpec user)
    {
        var endpoints = user.Endpoints
            .Select(name => scope.Args.Endpoints[name])
            .Select(endpoint => Output
                .Tuple(
                    endpoint.Arn.ToOutput(),
                    endpoint.VirtualClusterArn.ToOutput(),
                    endpoint.ExecutionRoleArn.ToOutput())
                .Apply(arns => new EndpointArns(arns.Item1, arns.Item2, arns.Item3)));
        return Output.Tuple(Known, Output.All(endpoints)).Apply(
            known => known.Item1 with { Level = user.Level, Endpoints = known.Item2 });
    }

    private Output<StudioUserAccess> Known => Output
        .Tuple(scope.Args.Target.AccountId, bucketArn, serviceRoleArn)
        .Apply(known => new StudioUserAccess
        {
            Target = scope.Args.Target,
            AccountId = known.Item1,
            Level = StudioUserLevel.Basic,
            Endpoints = [EndpointArns.All(scope.Args.Target, known.Item1)],
            ServiceRoleArn = known.Item3,
            BucketArn = known.Item2,
            StudioArn = null,
            Database = scope.Args.Database,
            LakeFormation = scope.Args.LakeFormation,
        });
}
