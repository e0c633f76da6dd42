using DataPlatform.Components.Dss;
using DataPlatform.Components.Dss.Listener;
using DataPlatform.Settings.Reading;

namespace DataPlatform.Settings;

/// <summary>How users reach DSS.</summary>
internal static class DssAccessSettings
{
    private const string Access = "access";
    private const string Acknowledge = "acknowledgeOpenAccess";

    private static readonly Scalar<DssAccess> Ways = Scalars.OneOf(
        ("ssm", DssAccess.Ssm), ("internal", DssAccess.Internal), ("public", DssAccess.Public));

    private static readonly Scalar<string> Arn = Scalars.Text("an ARN", "the ARN of a certificate in ACM");

    private static readonly Scalar<string> Cidr = Scalars.Text("a block of addresses", "IPv4 blocks in CIDR notation");

    private static readonly Scalar<string> Name = Scalars.Text("a DNS name", "a name such as dss.example.com");

    private static readonly Scalar<string> ZoneId = Scalars.Text("the ID of a zone", "the ID of a Route 53 zone");

    /// <summary>Reads it.</summary>
    public static DssListenerSpec Read(SettingsSection section)
    {
        var usual = new DssListenerSpec();
        return new()
        {
            Access = section.Get(Access, Ways, usual.Access),
            CertificateArn = section.TryGet("certificateArn", Arn, out var arn) ? arn : null,
            AllowedCidrs = section.List("allowedCidrs", Cidr, "blocks of addresses"),
            AcknowledgeOpenAccess = section.Get(Acknowledge, Scalars.TrueOrFalse, usual.AcknowledgeOpenAccess),
            DomainName = section.TryGet("domainName", Name, out var name) ? name : null,
            HostedZoneId = section.TryGet("hostedZoneId", ZoneId, out var zone) ? zone : null,
        };
    }

    /// <summary>Checks what was read.</summary>
    /// <param name="section">The keys.</param>
    /// <param name="spec">What was read.</param>
    /// <param name="surroundings">What was read of other keys.</param>
    public static void Check(SettingsSection section, DssListenerSpec spec, DssSurroundings surroundings)
    {
        // All rules follow from the way, and ssm may be its stand-in.
        if (section.HasErrors(Access))
            return;
        var checkedSpec = section.HasErrors(Acknowledge) ? spec with { AcknowledgeOpenAccess = true } : spec;
        ItemMistakes.Refuse(
            section,
            ListenerCheck.Find(
                checkedSpec,
                surroundings.NamePrefix,
                // Where the zones could not be read, their number is no mistake of DSS.
                surroundings.Zones.IsEmpty ? int.MaxValue : surroundings.Zones.Length,
                surroundings.Region));
    }
}
