using System.Collections.Immutable;
using System.Globalization;
using Pulumi;
using Pulumi.Aws.SecretsManager;
using Pulumi.Aws.SecretsManager.Inputs;

namespace DataPlatform.Components.Iam.Keys;

/// <summary>
/// Asks Secrets Manager which generation of a user's key is deployed, and holds the wanted one against the
/// answer: the program by itself does not remember. A step back would bring nothing back, since IAM makes a new key
/// each time, and a step of more than one would delete the key that is in use.
/// </summary>
/// <remarks>
/// The list only tells whether the secret is there: it lags minutes behind, and it takes names by their beginning. The
/// secret itself says its generation at once.
/// https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_ListSecrets.html
/// </remarks>
internal sealed class GenerationCheck(string owner, int generation, string secretName, InvokeOptions options)
{
    /// <summary>The tag of the secret that says its generation.</summary>
    public const string Tag = "key-generation";

    private readonly Output<int> _accepted = GetSecrets
        .Invoke(
            new() { Filters = { new GetSecretsFilterInputArgs { Name = "name", Values = { secretName } } } }, options)
        .Apply(found => found.Names.Contains(secretName)
            ? GetSecret.Invoke(new() { Name = secretName }, options).Apply(secret => Check(
                owner, generation, secretName, secret.Tags))
            : Output.Create(generation));

    /// <summary>The same value, once the generation is known to be accepted.</summary>
    public Output<T> Pass<T>(Output<T> value) => Output.Tuple(value, _accepted).Apply(known => known.Item1);

    /// <summary>The generation, or a <see cref="RunException"/> that says which would be accepted.</summary>
    /// <param name="owner">Whose key it is, for people: <c>connection 'sales'</c>.</param>
    /// <param name="generation">The wanted generation.</param>
    /// <param name="secretName">Name of the secret.</param>
    /// <param name="tags">The deployed secret's tags.</param>
    public static int Check(
        string owner, int generation, string secretName, ImmutableDictionary<string, string> tags)
    {
        var stated = tags.GetValueOrDefault(Tag);
        if (!int.TryParse(stated, NumberStyles.None, CultureInfo.InvariantCulture, out var deployed))
        {
            throw new RunException(
                $"{owner}: the secret {secretName} does not say which generation of the key is in "
                + $"it; accepted: its number in the secret's tag {Tag}");
        }

        return generation == deployed || generation == deployed + 1
            ? generation
            : throw new RunException(
                $"{owner}: generation {generation} cannot follow generation {deployed}, which is "
                + $"deployed; accepted: {deployed}, or {deployed + 1} for a new key");
    }
}
