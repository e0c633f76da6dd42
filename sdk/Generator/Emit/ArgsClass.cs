using System.Collections.Generic;
using System.Linq;
using DataPlatform.Schema.Model;
using Pulumi.StandIn.Generator.Naming;

namespace Pulumi.StandIn.Generator.Emit;

/// <summary>A class that a program fills: its name, base, members and where its types are used.</summary>
internal sealed class ArgsClass
{
    public ArgsClass(string name, TypeUse use, IReadOnlyList<ArgsMember> members)
    {
        Name = name;
        Use = use;
        Members = members;
    }

    public string Name { get; }

    public TypeUse Use { get; }

    public IReadOnlyList<ArgsMember> Members { get; }

    public string BaseClass { get; set; } = "ResourceArgs";

    public bool IsSealed { get; set; } = true;

    public static ArgsClass OfResource(FactsResource resource) => new(
        resource.ClassName + "Args", TypeUse.Args, Inputs(resource.Members));

    /// <summary>The lookup state has everything that goes in or comes out, and nothing is required.</summary>
    public static ArgsClass OfState(FactsResource resource) => new(
        resource.ClassName + "State",
        TypeUse.State,
        [.. resource.Members.Select(member => new ArgsMember(member, isRequired: false)
        {
            IsSecret = member.IsSecretInput || member.IsSecretOutput,
        })]);

    public static ArgsClass OfFunction(FactsFunction function) => new(
        function.ClassName + "Args", TypeUse.PlainArgs, Arguments(function.Members, plain: true))
    {
        BaseClass = "InvokeArgs",
    };

    public static ArgsClass OfInvoke(FactsFunction function) => new(
        function.ClassName + "InvokeArgs", TypeUse.InvokeArgs, Arguments(function.Members, plain: false))
    {
        BaseClass = "InvokeArgs",
    };

    public static ArgsClass OfInput(FactsObject input) => new(
        input.ClassName + "Args", TypeUse.Args, Inputs(input.Members));

    public static ArgsClass OfInputState(FactsObject input) => new(
        input.ClassName + "GetArgs", TypeUse.State, Inputs(input.Members));

    /// <summary>The lookup state of a type that only comes out: nothing in it can be required.</summary>
    public static ArgsClass OfOutputState(FactsObject output) => new(
        output.ClassName + "GetArgs",
        TypeUse.State,
        [.. output.Members.Select(member => new ArgsMember(member, isRequired: false))]);

    public static ArgsClass OfPlainArgument(FactsObject input) => new(
        input.ClassName + "Args", TypeUse.PlainArgs, Arguments(input.Members, plain: true))
    {
        BaseClass = "InvokeArgs",
    };

    public static ArgsClass OfInvokeArgument(FactsObject input) => new(
        input.ClassName + "InputArgs", TypeUse.InvokeArgs, Arguments(input.Members, plain: false));

    private static ArgsMember[] Inputs(IEnumerable<FactsMember> members) =>
        [.. members.Where(member => member.IsInput).Select(member => new ArgsMember(member, member.IsInputRequired))];

    private static ArgsMember[] Arguments(IEnumerable<FactsMember> members, bool plain) =>
    [
        .. members.Where(member => member.IsArgument)
            .Select(member => new ArgsMember(member, member.IsArgumentRequired) { IsPlain = plain }),
    ];
}
