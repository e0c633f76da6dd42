namespace DataPlatform.Tests.Platform.Iam;

/// <summary>A role or user with the policies that are attached to it.</summary>
/// <param name="Arn">Its ARN.</param>
/// <param name="Policies">Its policies.</param>
internal sealed record IamPrincipal(string Arn, params IamPolicy[] Policies)
{
    /// <summary>How resource policies name all of its account.</summary>
    public string AccountArn { get; } = Account(Arn);

    private static string Account(string arn)
    {
        var parts = arn.Split(':');
        return $"{parts[0]}:{parts[1]}:iam::{parts[4]}:root";
    }
}
