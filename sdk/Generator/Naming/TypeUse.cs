namespace Pulumi.StandIn.Generator.Naming;

/// <summary>Where a type is used; the official generators name and wrap it differently in each place.</summary>
internal enum TypeUse
{
    /// <summary>In <c>XArgs</c>: nested types are <c>Inputs.YArgs</c>.</summary>
    Args,

    /// <summary>In <c>XState</c>: nested types are <c>Inputs.YGetArgs</c>.</summary>
    State,

    /// <summary>In <c>GetXArgs</c>: plain values, nested types are <c>Inputs.YArgs</c>.</summary>
    PlainArgs,

    /// <summary>In <c>GetXInvokeArgs</c>: nested types are <c>Inputs.YInputArgs</c>.</summary>
    InvokeArgs,

    /// <summary>In outputs of resources and results of functions: nested types are <c>Outputs.Y</c>.</summary>
    Output,
}
