using System.Collections.Immutable;
using System.Text.RegularExpressions;
using DataPlatform.Components.Common;
using DataPlatform.Components.Dss.Host;
using DataPlatform.Components.Network;
using Pulumi;
using Pulumi.Aws.Ec2;
using Pulumi.Aws.Ec2.Inputs;

namespace DataPlatform.Components.Dss;

/// <summary>
/// The images that a host of DSS starts from: by ID, which a region has, or by exact name, which is the same in all
/// regions. Names do not move, so that a deployment without a change makes no new host.
/// </summary>
public static partial class DssImages
{
    private const string Aws = "aws";
    private const string GovCloud = "aws-us-gov";
    private const string China = "aws-cn";
    private const string Property = "image";

    private static ImmutableSortedDictionary<DssOperatingSystem, DssImage> Images { get; } =
        new Dictionary<DssOperatingSystem, DssImage>
        {
            // https://wiki.almalinux.org/cloud/AWS.html has no account for the other partitions.
            [DssOperatingSystem.AlmaLinux9] = new(
                "AlmaLinux 9",
                Owners((Aws, "764336703387")),
                AlmaLinux(),
                "AlmaLinux OS 9.* x86_64",
                "AlmaLinux OS 9.8.20261005 x86_64"),
            [DssOperatingSystem.AmazonLinux2023] = new(
                "Amazon Linux 2023",
                Owners((Aws, "amazon"), (GovCloud, "amazon"), (China, "amazon")),
                AmazonLinux(),
                "al2023-ami-2023.*-kernel-*-x86_64",
                "al2023-ami-2023.12.20260930.0-kernel-6.1-x86_64"),
            [DssOperatingSystem.RedHat9] = new(
                "Red Hat Enterprise Linux 9",
                Owners((Aws, "309956199498"), (GovCloud, "219670896067"), (China, "841258680906")),
                RedHat(),
                "RHEL-9.*_HVM-*-x86_64-*-Hourly2-GP3",
                "RHEL-9.8.0_HVM-20260908-x86_64-0-Hourly2-GP3"),
        }.ToImmutableSortedDictionary();

    /// <summary>Finds the ID of an image.</summary>
    /// <param name="system">The operating system.</param>
    /// <param name="image">ID or exact name; null: the default of the operating system.</param>
    /// <param name="region">Where the host is.</param>
    /// <param name="options">Names the provider, or a parent that has one.</param>
    /// <exception cref="ArgumentException">See <see cref="Find"/>.</exception>
    public static Output<string> Resolve(
        DssOperatingSystem system, string? image, AwsRegion region, InvokeOptions options)
    {
        if (Find(system, image, region) is { } mistake)
            throw new ArgumentException(mistake.ToString(), nameof(image));
        return image is not null && ImageId().IsMatch(image)
            ? Output.Create(image)
            : GetAmi.Invoke(
                new GetAmiInvokeArgs
                {
                    Owners = { Images[system].Owners[region.Partition] },
                    // A maker may publish an image twice under one name, and calls it deprecated when it gets old.
                    MostRecent = true,
                    IncludeDeprecated = true,
                    Filters =
                    {
                        Filter("architecture", "x86_64"),
                        Filter("name", image ?? Images[system].Default),
                        Filter("root-device-type", "ebs"),
                        Filter("virtualization-type", "hvm"),
                    },
                },
                options).Apply(found => found.Id);
    }

    /// <summary>Finds what is wrong with an image, of property <c>image</c>; null: nothing.</summary>
    /// <param name="system">The operating system.</param>
    /// <param name="image">ID or exact name; null: the default of the operating system.</param>
    /// <param name="region">Where the host is.</param>
    public static Mistake? Find(DssOperatingSystem system, string? image, AwsRegion region)
    {
        ArgumentNullException.ThrowIfNull(region);
        if (!Images.TryGetValue(system, out var known))
            throw new ArgumentOutOfRangeException(nameof(system), system, "no operating system of the host");
        if (image is not null && ImageId().IsMatch(image))
            return null;
        if (!known.Owners.ContainsKey(region.Partition))
        {
            return new Mistake(
                Property,
                $"who publishes {known.Label} in partition {region.Partition} is not known",
                "ID of an image, ami- and 8 or 17 hexadecimal digits");
        }

        return image is null || known.Name.IsMatch(image)
            ? null
            : new Mistake(
                Property,
                $"'{image}' is no image of {known.Label} for x86-64",
                $"exact name of the form {known.Pattern}, such as '{known.Default}', or an ID, ami- and 8 or 17 "
                + "hexadecimal digits");
    }

    private static ImmutableSortedDictionary<string, string> Owners(
        params (string Partition, string Owner)[] owners) =>
        owners.ToImmutableSortedDictionary(
            owner => owner.Partition, owner => owner.Owner, StringComparer.Ordinal);

    private static GetAmiFilterInputArgs Filter(string name, string value) => new() { Name = name, Values = { value } };

    [GeneratedRegex(@"\Aami-([0-9a-f]{8}|[0-9a-f]{17})\z")]
    private static partial Regex ImageId();

    [GeneratedRegex(@"\AAlmaLinux OS 9\.[0-9.]+ x86_64\z")]
    private static partial Regex AlmaLinux();

    [GeneratedRegex(@"\Aal2023-ami-2023\.[0-9.]+-kernel-[0-9.]+-x86_64\z")]
    private static partial Regex AmazonLinux();

    [GeneratedRegex(@"\ARHEL-9\.[0-9]+\.[0-9]+_HVM-[0-9]+-x86_64-[0-9]+-Hourly2-GP3\z")]
    private static partial Regex RedHat();
}
