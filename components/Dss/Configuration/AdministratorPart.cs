namespace DataPlatform.Components.Dss.Configuration;

/// <summary>The administrator that every DSS has.</summary>
/// <param name="SecretName">Name of the secret with the password.</param>
/// <param name="Generation">Number of the password.</param>
/// <param name="Login">The login name, which DSS gives.</param>
internal sealed record AdministratorPart(string SecretName, int Generation, string Login = "admin");
