using NUnit.Framework;
using Pulumi;

namespace DataPlatform.Tests.Sdk.Resources;

[TestFixture]
public sealed class ResourceHookTests
{
    [Test]
    public void Binding_Nothing_IsEmpty()
    {
        Assert.That(new ResourceHookBinding().IsEmpty, Is.True);
        Assert.That(new ResourceHookBinding { BeforeCreate = [] }.IsEmpty, Is.True);
        Assert.That(new CustomResourceOptions().Hooks.IsEmpty, Is.True);
    }

    [Test]
    public async Task Binding_Concat_AppendsEachKind()
    {
        ResourceHook first = null!;
        ResourceHook second = null!;
        ErrorHook failure = null!;
        await Programs.RunAsync(() =>
        {
            first = new ResourceHook("first", (_, _) => Task.CompletedTask);
            second = new ResourceHook("second", (_, _) => Task.CompletedTask, new() { OnDryRun = true });
            failure = new ErrorHook("failure", (_, _) => Task.FromResult(true));
        });
        var one = new ResourceHookBinding { BeforeCreate = { first }, AfterDelete = { first } };
        var other = new ResourceHookBinding { BeforeCreate = { second }, OnError = { failure } };

        var both = one.Concat(other);

        Assert.That(both.BeforeCreate, Is.EqualTo(new[] { first, second }));
        Assert.That(both.AfterDelete, Is.EqualTo(new[] { first }));
        Assert.That(both.OnError, Is.EqualTo(new[] { failure }));
        Assert.That(both.IsEmpty, Is.False);
        Assert.That(one.BeforeCreate, Is.EqualTo(new[] { first }));
        Assert.That((first.Name, first.Options.OnDryRun), Is.EqualTo(("first", (bool?)null)));
        Assert.That((second.Name, second.Options.OnDryRun), Is.EqualTo(("second", (bool?)true)));
    }

    [Test]
    public async Task Binding_Clone_HasListsOfItsOwn()
    {
        await Programs.RunAsync(() =>
        {
            var binding = new ResourceHookBinding();
            var clone = binding.Clone();
            clone.AfterUpdate.Add(new ResourceHook("h", (_, _) => Task.CompletedTask));
            Assert.That(binding.IsEmpty, Is.True);
            Assert.That(clone.IsEmpty, Is.False);
        });
    }

    [Test]
    public async Task Resource_WithHooks_IsRegistered()
    {
        var mocks = await Programs.RunAsync(() => _ = new Thing("a", options: new()
        {
            Hooks = { AfterCreate = { new ResourceHook("h", (_, _) => Task.CompletedTask) } },
        }));
        Assert.That(mocks.Names, Is.EqualTo(new[] { "a" }));
    }

    [Test]
    public void Args_WithoutDetails_HaveDefaults()
    {
        var failed = new ErrorHookArgs("urn", "id", "name", "type");
        Assert.That((failed.FailedOperation, failed.NewInputs), Is.EqualTo(("", (object?)null)));
        Assert.That(failed.Errors, Is.Empty);
        var args = new ResourceHookArgs("urn", "id", "name", "type");
        Assert.That((args.Urn, args.Id, args.Name, args.Type), Is.EqualTo(("urn", "id", "name", "type")));
    }
}
