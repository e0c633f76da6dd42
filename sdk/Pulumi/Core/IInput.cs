namespace Pulumi;

/// <summary>Any <see cref="Input{T}"/>, whatever its type argument.</summary>
internal interface IInput
{
    IOutput ToOutput();
}
