namespace DataPlatform.Components.Connections;

/// <summary>What <see cref="DataConnection"/> needs.</summary>
public sealed class DataConnectionArgs
{
    /// <summary>What it has in common with others.</summary>
    public required ConnectionBasis Basis { get; init; }

    /// <summary>What is asked for.</summary>
    public required ConnectionSpec Spec { get; init; }

    /// <summary>Whether what holds data cannot be deleted.</summary>
    internal bool ProtectsData => Basis.Protect && Spec.Protect;

    /// <summary>Checks the values.</summary>
    /// <exception cref="ArgumentException">Names the property, its value and what is accepted.</exception>
    public void Validate()
    {
        Basis.Validate();
        if (FindProblem() is { } problem)
            throw new ArgumentException($"{nameof(Spec)} '{Spec.Name}': {problem}", nameof(Spec));
    }

    private string? FindProblem() =>
        Basis.Protect && !Spec.Retain
            ? $"{nameof(Spec.Retain)} is false where data is protected; accepted: true"
            : Basis.SecretsKeyArn is null && Spec.Credentials == CredentialsKind.Keypair
                ? $"{nameof(Basis.SecretsKeyArn)} is missing with a key pair; accepted: ARN of a KMS key"
                : ConnectionCheck.Find(Spec).FirstOrDefault()?.ToString();
}
