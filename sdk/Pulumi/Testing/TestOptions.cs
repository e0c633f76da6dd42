namespace Pulumi.Testing;

/// <summary>What a program under test is told about itself.</summary>
public class TestOptions
{
    /// <summary>Default: <c>project</c>.</summary>
    public string? ProjectName { get; set; }

    /// <summary>No default: a program that reads it fails if it is not set.</summary>
    public string? RootDirectory { get; set; }

    /// <summary>Default: <c>stack</c>.</summary>
    public string? StackName { get; set; }

    /// <summary>Whether outputs that the mock does not return are unknown. Default: true.</summary>
    public bool? IsPreview { get; set; }

    /// <summary>Default: <c>organization</c>.</summary>
    public string? OrganizationName { get; set; }
}
