namespace DataPlatform.Tests.Platform.Iam;

/// <summary>What somebody asks of AWS.</summary>
/// <param name="Action">For example <c>s3:GetObject</c>.</param>
/// <param name="Resource">ARN of what it is done to; <c>*</c> for actions that have no resource.</param>
/// <param name="Context">The condition keys that the request has, with their values.</param>
internal sealed record IamRequest(string Action, string Resource, IReadOnlyDictionary<string, string> Context)
{
    /// <summary>A request with some condition keys, which are written in any case.</summary>
    public static IamRequest Of(string action, string resource, params (string Key, string Value)[] context) =>
        new(action, resource, ContextOf(context));

    /// <summary>Condition keys with their values.</summary>
    public static IReadOnlyDictionary<string, string> ContextOf(params (string Key, string Value)[] context) =>
        context.ToDictionary(item => item.Key, item => item.Value, StringComparer.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override string ToString() =>
        $"{Action} on {Resource} ({string.Join(", ", Context.Select(item => $"{item.Key}={item.Value}"))})";
}
