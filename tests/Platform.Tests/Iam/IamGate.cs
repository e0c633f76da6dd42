namespace DataPlatform.Tests.Platform.Iam;

/// <summary>
/// Decides like IAM about a request within one account, whoever makes it: a statement must allow it, and none deny it.
/// </summary>
/// <remarks>
/// Without permission boundaries, session policies and policies of an organisation, all of which only take away.
/// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html
/// </remarks>
internal sealed class IamGate
{
    private readonly IamRequest _request;
    private readonly IamResource _kind;
    private readonly IamStatement[] _ofResource;
    private readonly bool _resourceMayAllow;

    /// <summary>Prepares the decision.</summary>
    /// <param name="request">The request.</param>
    /// <param name="resourcePolicy">The policy of what is asked for; null: it has none.</param>
    /// <param name="kind">What that policy can do.</param>
    public IamGate(IamRequest request, IamPolicy? resourcePolicy, IamResource kind)
    {
        _request = request;
        _kind = kind;
        _ofResource = resourcePolicy?.About(request.Action) ?? [];
        _resourceMayAllow = Array.Exists(_ofResource, statement => !statement.Denies);
    }

    /// <summary>Whether a caller's request is allowed.</summary>
    public bool Allows(IamPrincipal caller)
    {
        bool? byCaller = null;
        foreach (var policy in caller.Policies)
            byCaller = Both(byCaller, Decide(policy.About(_request.Action), null));

        // Most requests end here: nobody has a word for them.
        if (byCaller is null && !_resourceMayAllow)
            return false;
        var byResource = Decide(_ofResource, caller.Arn);
        var byAccount = Decide(_ofResource, caller.AccountArn);
        if (byCaller == false || byResource == false || byAccount == false)
            return false;
        return byResource == true || (byCaller == true && (_kind == IamResource.EitherAllows || byAccount == true));
    }

    private static bool? Both(bool? one, bool? other) =>
        one == false || other == false ? false : one == true || other == true ? true : null;

    // True: allowed; false: denied; null: nothing is said, which without another word is a refusal.
    private bool? Decide(IamStatement[] statements, string? principalArn)
    {
        bool? decision = null;
        foreach (var statement in statements)
        {
            if ((principalArn is not null && !statement.Names(principalArn)) || !statement.FitsRest(_request))
                continue;
            if (statement.Denies)
                return false;
            decision = true;
        }

        return decision;
    }
}
