using System.Collections.Immutable;
using DataPlatform.Components.Network;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Network;

/// <summary>What holds for every VPC, every set of zones and every size of subnets.</summary>
public sealed class SubnetPlannerPropertyTests
{
    private static Gen<ImmutableArray<char>> Zones { get; } =
        Gen.SubListOf(SubnetPlanner.ZoneLetters.ToCharArray())
            .Where(zones => zones.Count > 0)
            .SelectMany(zones => Gen.Shuffle(zones.ToArray()))
            .Select(zones => zones.ToImmutableArray());

    private static Gen<int?> Prefix { get; } = Gen.OneOf(
        Gen.Constant<int?>(null),
        Gen.Choose(SubnetPlanner.SmallestPrefix, SubnetPlanner.LargestPrefix).Select(prefix => (int?)prefix));

    private static Arbitrary<SubnetRequest> Requests { get; } = (
        from address in Gen.Choose(int.MinValue, int.MaxValue)
        from prefix in Gen.Choose(SubnetPlanner.SmallestPrefix, SubnetPlanner.LargestPrefix)
        from zones in Zones
        from privatePrefix in Prefix
        from publicPrefix in Prefix
        let vpc = new Ipv4Block((uint)address, prefix)
        select new SubnetRequest(vpc, zones, privatePrefix, publicPrefix)).ToArbitrary();

    [Test]
    public void Subnets_OfAnyPlan_AreInsideTheVpc() =>
        ForEveryPlan((request, plan) => Blocks(plan).All(request.Vpc.Contains));

    [Test]
    public void Subnets_OfAnyPlan_DoNotOverlap() =>
        ForEveryPlan((_, plan) =>
        {
            var sorted = Blocks(plan).Order().ToArray();
            return sorted.Zip(sorted.Skip(1)).All(pair => !pair.First.Overlaps(pair.Second));
        });

    [Test]
    public void Subnets_OfAnyPlan_AreAsManyAndAsLargeAsAskedFor() =>
        ForEveryPlan((request, plan) =>
            plan.Zones.Select(zone => zone.Zone).SequenceEqual(request.Zones.Order())
            && plan.Zones.All(zone =>
                zone.Private.Prefix == (request.PrivatePrefix ?? Math.Min(28, request.Vpc.Prefix + 3))
                && zone.Public.Prefix == (request.PublicPrefix ?? Math.Min(28, request.Vpc.Prefix + 6))));

    [Test]
    public void Subnets_WhenZonesAreReordered_StayTheSame() =>
        ForEveryPlan((request, plan) =>
            PlanOf(request with { Zones = [.. request.Zones.Reverse()] })!.Zones.SequenceEqual(plan.Zones));

    [Test]
    public void Subnets_WhenAZoneIsRemoved_KeepTheirBlocks() =>
        ForEveryPlan((request, plan) => request.Zones.Length == 1
            || PlanOf(request with { Zones = request.Zones[1..] })!.Zones.All(plan.Zones.Contains));

    [Test]
    public void Subnets_WhenAZoneIsAppended_KeepTheirBlocks() =>
        ForEveryPlan((request, plan) => SubnetPlanner.ZoneLetters.Except(request.Zones)
            .Select(zone => PlanOf(request with { Zones = request.Zones.Add(zone) }))
            .All(larger => larger is null || plan.Zones.All(larger.Zones.Contains)));

    [Test]
    public void CapacityError_OfAnyRequest_ExactlyWhenThePrivateAreaReachesThePublicOne() =>
        Prop.ForAll(Requests, request =>
        {
            var privateSize = 1L << (32 - (request.PrivatePrefix ?? Math.Min(28, request.Vpc.Prefix + 3)));
            var publicSize = 1L << (32 - (request.PublicPrefix ?? Math.Min(28, request.Vpc.Prefix + 6)));
            var slots = request.Zones.Max() - 'a' + 1;
            var fits = slots * privateSize <= request.Vpc.Size - (slots * publicSize);
            var planned = SubnetPlanner.TryPlan(request, out _, out var error);
            return planned == fits && (fits || error!.Fault == SubnetPlanFault.Capacity);
        }).Check(Config.QuickThrowOnFailure.WithQuietOnSuccess(true));

    [Test]
    public void SmallestVpc_OfACapacityError_FitsAndTheNextSmallerDoesNot() =>
        Prop.ForAll(Requests, request =>
        {
            if (SubnetPlanner.TryPlan(request, out _, out var error) || error.SmallestVpcPrefix is not { } smallest)
                return true;
            return FitsIn(request, smallest)
                && (smallest == SubnetPlanner.LargestPrefix || !FitsIn(request, smallest + 1));
        }).Check(Config.QuickThrowOnFailure.WithQuietOnSuccess(true));

    private static bool FitsIn(SubnetRequest request, int vpcPrefix) =>
        PlanOf(request with { Vpc = new Ipv4Block(request.Vpc.First, vpcPrefix) }) is not null;

    private static void ForEveryPlan(Func<SubnetRequest, SubnetPlan, bool> holds) =>
        Prop.ForAll(Requests, request => PlanOf(request) is not { } plan || holds(request, plan))
            .Check(Config.QuickThrowOnFailure.WithQuietOnSuccess(true));

    private static SubnetPlan? PlanOf(SubnetRequest request) =>
        SubnetPlanner.TryPlan(request, out var plan, out _) ? plan : null;

    private static IEnumerable<Ipv4Block> Blocks(SubnetPlan plan) =>
        plan.Zones.SelectMany(zone => new[] { zone.Private, zone.Public });
}
