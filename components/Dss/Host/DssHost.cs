using System.Collections.Immutable;
using System.Text;
using DataPlatform.Components.Dss.Host;
using Pulumi;
using Pulumi.Aws.Ec2;
using Pulumi.Aws.Ec2.Inputs;

namespace DataPlatform.Components.Dss;

/// <summary>
/// The instance on which DSS runs, private and with the data volume attached. It knows where releases are and looks
/// each minute whether there is one for it; everything else is part of a release.
/// </summary>
/// <remarks>
/// A new image or version of DSS makes a new instance first. Then the old one is stopped, so that DSS ends as it
/// should, the volume is moved, and the old one goes. Users are without DSS from then until the new host is ready.
/// </remarks>
public sealed class DssHost : ComponentResource
{
    private const string Device = "/dev/sdf";

    // The provider gives up attaching and detaching after five minutes; stopping the host before that has a time of its
    // own, which is not to be set.
    private static readonly TimeSpan LongestMove = TimeSpan.FromMinutes(20);

    private readonly string _name;
    private readonly DssHostArgs _args;

    /// <summary>Makes the instance and attaches the volume.</summary>
    /// <param name="name">Start of the children's names.</param>
    /// <param name="args">What the host is like.</param>
    /// <param name="options">Parent, provider and the like.</param>
    /// <exception cref="ArgumentException">An argument is not accepted.</exception>
    public DssHost(string name, DssHostArgs args, ComponentResourceOptions? options = null)
        : base("dataplatform:dss:DssHost", name, options)
    {
        ArgumentNullException.ThrowIfNull(args);
        args.Validate();
        (_name, _args) = (name, args);
        LaunchId = args.LaunchId;
        var instance = CreateInstance();
        var attachment = new VolumeAttachment(
            $"{name}-data",
            new VolumeAttachmentArgs
            {
                InstanceId = instance.Id,
                VolumeId = args.VolumeId,
                DeviceName = Device,
                StopInstanceBeforeDetaching = true,
            },
            new CustomResourceOptions
            {
                Parent = this,
                // A volume is attached once: it leaves the old host before the new one can have it.
                DeleteBeforeReplace = true,
                CustomTimeouts = new CustomTimeouts { Create = LongestMove, Delete = LongestMove },
            });
        InstanceId = instance.Id;
        PrivateIp = instance.PrivateIp;
        Resources = [instance, attachment];
        RegisterOutputs(new Dictionary<string, object?>
        {
            ["instanceId"] = InstanceId,
            ["privateIp"] = PrivateIp,
            ["launchId"] = LaunchId,
        });
    }

    /// <summary>ID of the instance: another one after each upgrade.</summary>
    public Output<string> InstanceId { get; }

    /// <summary>Its private address: another one after each upgrade.</summary>
    public Output<string> PrivateIp { get; }

    /// <summary>The launch that the host is for, see <see cref="Dss.LaunchId"/>.</summary>
    public Output<string> LaunchId { get; }

    /// <summary>The instance and the attachment of its volume: what waits for the host comes after both.</summary>
    public ImmutableArray<Resource> Resources { get; }

    private Output<string> UserDataText =>
        Output.Tuple(_args.AssetsBucket.ToOutput(), LaunchId).Apply(known =>
            UserData.Of(new HostBoot(known.Item1, _args.PointerKey, known.Item2, _args.Target.Region)));

    private InputMap<string> Named(string part, IReadOnlyDictionary<string, string> further) =>
        new Dictionary<string, string>(further) { ["Name"] = $"{_args.Target.NamePrefix}-{part}" };

    // Without a key pair: whoever is to work on the host opens a session. CloudWatch checks the status of instances
    // each minute in any case, so that detailed monitoring would add nothing that is looked at.
    private Instance CreateInstance() => new(
        $"{_name}-instance",
        new InstanceArgs
        {
            Ami = _args.ImageId,
            InstanceType = _args.InstanceType,
            SubnetId = _args.Network.PrivateSubnetIds[_args.Zone],
            AssociatePublicIpAddress = false,
            VpcSecurityGroupIds = { _args.SecurityGroupId },
            IamInstanceProfile = _args.InstanceProfileName,
            UserDataBase64 = UserDataText.Apply(text => Convert.ToBase64String(Encoding.UTF8.GetBytes(text))),
            // User data is read once in the life of an instance.
            UserDataReplaceOnChange = true,
            MetadataOptions = new InstanceMetadataOptionsArgs
            {
                HttpEndpoint = "enabled",
                HttpTokens = "required",
                // Answers do not get beyond the host, into containers of their own network.
                HttpPutResponseHopLimit = 1,
                HttpProtocolIpv6 = "disabled",
                InstanceMetadataTags = "disabled",
            },
            MaintenanceOptions = new InstanceMaintenanceOptionsArgs { AutoRecovery = "default" },
            RootBlockDevice = new InstanceRootBlockDeviceArgs
            {
                VolumeType = "gp3",
                VolumeSize = _args.RootGiB,
                Encrypted = true,
                KmsKeyId = _args.VolumesKeyArn,
                DeleteOnTermination = true,
                Tags = Named("dss-root", _args.Tags),
            },
            DisableApiTermination = _args.Protect,
            // Takes the protection off when the stack itself replaces or deletes the instance.
            ForceDestroy = _args.Protect,
            Tags = Named(
                "dss-host", new Dictionary<string, string> { [DssTags.Component] = DssTags.Host }),
        },
        new CustomResourceOptions
        {
            Parent = this,
            DependsOn = (Resource[])[.. _args.After, .. _args.Network.Connectivity],
        });
}
