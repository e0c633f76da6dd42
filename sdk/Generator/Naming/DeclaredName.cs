namespace Pulumi.StandIn.Generator.Naming;

/// <summary>What a reference in the tables is called in C#.</summary>
/// <param name="Key">The kind and the full reference, as in <c>obj:aws:ec2/Thing</c>.</param>
/// <param name="Input">The global name on the input side; of a nested type, without its suffix.</param>
/// <param name="Output">The global name on the output side; of a nested type, without its suffix.</param>
internal sealed record DeclaredName(string Key, string Input, string Output);
