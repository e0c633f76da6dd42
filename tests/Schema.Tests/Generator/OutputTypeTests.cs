using NUnit.Framework;

namespace DataPlatform.Tests.Schema.Generator;

public sealed class OutputTypeTests
{
    [Test]
    public void Nested_Output_HasReadOnlyFieldsAndAPrivateConstructor()
    {
        var source = GeneratorRun.Module("""
            resource aws:demo/thing:Thing Thing
              options obj:demo/Options out
            input demo/Options Options
              default bool in!
              names list<string> in
            output demo/Options Options
              default bool out!
              names list<string> out
            """);

        Assert.That(source, Does.Contain("""
            namespace Pulumi.Aws.Demo.Outputs
            {

                [~.OutputType]
                public sealed class Options
                {
                    public readonly bool Default;
                    public readonly ~ImmutableArray<string> Names;

                    [~.OutputConstructor]
                    private Options(
                        bool @default,
                        ~ImmutableArray<string> names)
                    {
                        Default = @default;
                        Names = names;
                    }
                }
            }
            """));
    }

    [Test]
    public void Nested_OutputOfBridgedPackage_IsAsNullableAsItsInput()
    {
        var source = GeneratorRun.Module("""
            resource aws:demo/thing:Thing Thing
              options obj:demo/Options out
            input demo/Options Options
              size int in
            output demo/Options Options
              size int out!
            """);

        Assert.That(source, Does.Contain("public readonly int? Size;\n"));
    }

    [Test]
    public void Nested_OutputThatIsNeverAnInput_IsNullableAndHasALookupClass()
    {
        var source = GeneratorRun.Module("""
            resource aws:demo/thing:Thing Thing
              authority obj:demo/Authority out!
            output demo/Authority Authority
              data string out!
            """);

        Assert.That(source, Does.Contain("public readonly string? Data;\n"));
        Assert.That(source, Does.Contain("public sealed class AuthorityGetArgs : ~.ResourceArgs"));
        Assert.That(source, Does.Contain(
            "public ~.Input<~.Aws.Demo.Inputs.AuthorityGetArgs>? Authority { get; set; }"));
        Assert.That(source, Does.Not.Contain("class AuthorityArgs"));
    }

    [Test]
    public void Enum_OfStrings_IsAStructWithItsValues()
    {
        var source = GeneratorRun.Module("""
            enum demo/Kind Kind string
              M5_Large "m5.large"
            """);

        Assert.That(source, Does.Contain("""
                [~.EnumType]
                public readonly struct Kind : ~IEquatable<Kind>
                {
                    private readonly string _value;
                    private Kind(string value) => _value = value ?? throw new ~ArgumentNullException(nameof(value));
                    public static Kind M5_Large { get; } = new Kind("m5.large");
                    public static bool operator ==(Kind left, Kind right) => left.Equals(right);
                    public static bool operator !=(Kind left, Kind right) => !left.Equals(right);
                    public static explicit operator string(Kind value) => value._value;
            """));
    }

    [Test]
    public void Enum_DeprecatedValue_IsObsolete()
    {
        var source = GeneratorRun.Module("""
            enum demo/Kind Kind string
              New "new"
              Old "old" deprecated
            """);

        Assert.That(source, Does.Contain("""
                    public static Kind New { get; } = new Kind("new");
                    [~Obsolete("The provider has deprecated this value.")]
                    public static Kind Old { get; } = new Kind("old");
            """));
    }

    [Test]
    public void Enum_OfDoubles_ConvertsToDouble()
    {
        var source = GeneratorRun.Module("""
            enum demo/Ratio Ratio double
              Half 0.5
            """);

        Assert.That(source, Does.Contain("public static Ratio Half { get; } = new Ratio(0.5);"));
        Assert.That(source, Does.Contain("public static explicit operator double(Ratio value) => value._value;"));
    }

    [Test]
    public void Enum_OfIntegers_IsAnEnum()
    {
        var source = GeneratorRun.Module("""
            enum demo/Days Days int
              Fortnight 14 deprecated
              Week 7
            """);

        Assert.That(source, Does.Contain("""
                public enum Days
                {
                    [~Obsolete("The provider has deprecated this value.")]
                    Fortnight = 14,
                    Week = 7,
                }
            """));
    }
}
