using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.EventEmitters;

namespace DataPlatform.Components.Spark.Templates;

/// <summary>
/// Quotes all text that some version of YAML may read as something else: numbers, dates, <c>on</c>, <c>y</c> and the
/// like can be values of labels and taints.
/// </summary>
internal sealed partial class QuotingEmitter(IEventEmitter next) : ChainedEventEmitter(next)
{
    /// <inheritdoc/>
    public override void Emit(ScalarEventInfo eventInfo, IEmitter emitter)
    {
        ArgumentNullException.ThrowIfNull(eventInfo);
        if (eventInfo.Source.Value is string text && !(Name().IsMatch(text) && !Word().IsMatch(text)))
            eventInfo.Style = ScalarStyle.DoubleQuoted;
        base.Emit(eventInfo, emitter);
    }

    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9_./-]*\z")]
    private static partial Regex Name();

    [GeneratedRegex(@"^(y|n|yes|no|on|off|true|false|null|nan|inf)\z", RegexOptions.IgnoreCase)]
    private static partial Regex Word();
}
