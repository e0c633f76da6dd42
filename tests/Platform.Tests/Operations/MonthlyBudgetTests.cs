using DataPlatform.Components.Operations;
using DataPlatform.Tests.Platform.Common;
using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Operations;

public sealed class MonthlyBudgetTests
{
    private const string Budget = "aws:budgets/budget:Budget";

    [Test]
    public async Task Budget_OfTheAccount_TellsTheTopicAt80And100PercentAndByForecast()
    {
        var run = await OperationsRun.Of(Args(2500));
        Assert.Multiple(() =>
        {
            Assert.That(
                run.Single(Budget, "budget-budget").Json,
                Is.EqualTo(
                    """
                    {"budgetType":"COST","limitAmount":"2500","limitUnit":"USD",
                    "name":"dataplatform-dev-monthly","notifications":[
                    {"comparisonOperator":"GREATER_THAN","notificationType":"ACTUAL","subscriberSnsTopicArns":
                    ["arn:aws:sns:eu-west-1:123456789012:alerts"],"threshold":80,"thresholdType":"PERCENTAGE"},
                    {"comparisonOperator":"GREATER_THAN","notificationType":"ACTUAL","subscriberSnsTopicArns":
                    ["arn:aws:sns:eu-west-1:123456789012:alerts"],"threshold":100,"thresholdType":"PERCENTAGE"},
                    {"comparisonOperator":"GREATER_THAN","notificationType":"FORECASTED","subscriberSnsTopicArns":
                    ["arn:aws:sns:eu-west-1:123456789012:alerts"],"threshold":100,"thresholdType":"PERCENTAGE"}],
                    "tags":{"Name":"dataplatform-dev-monthly"},"timeUnit":"MONTHLY"}
                    """.JoinLines()));
            Assert.That(run.OptionsOf(Budget, "budget-budget").Parent, Is.EqualTo("budget"));
        });
    }

    // Without the prefix AWS takes the filter, and the budget shows zero for ever.
    [Test]
    public async Task Budget_OfThePlatform_FiltersByItsTags()
    {
        var run = await OperationsRun.Of(Args(10, BudgetScope.Tagged));
        Assert.That(
            StableJson.Of(run.Single(Budget)["costFilters"]),
            Is.EqualTo(
                """[{"name":"TagKeyValue","values":["user:platform$dataplatform","user:stack$dev"]}]"""));
    }

    [TestCase(0, "LimitUsd is 0; accepted: 1 to 100000000")]
    [TestCase(100000001, "LimitUsd is 100000001; accepted: 1 to 100000000")]
    public void Args_OutOfRange_AreRefused(int limit, string message) =>
        Assert.That(Args(limit).Validate, Throws.ArgumentException.With.Message.StartsWith(message));

    [TestCase(BudgetScope.Account, true)]
    [TestCase(BudgetScope.Tagged, false)]
    public void Args_WithoutTags_DoForTheAccountOnly(BudgetScope scope, bool accepted)
    {
        var args = new MonthlyBudgetArgs
        {
            Target = RecordingCloud.Target(),
            LimitUsd = 1,
            TopicArn = OperationsRun.TopicArn,
            Scope = scope,
        };
        Assert.That(
            args.Validate,
            accepted
                ? Throws.Nothing
                : Throws.ArgumentException.With.Message.StartsWith(
                    "Tags has no 'platform'; accepted: the tags of all resources"));
    }

    private static MonthlyBudgetArgs Args(int limit, BudgetScope scope = BudgetScope.Account) => new()
    {
        Target = RecordingCloud.Target(),
        LimitUsd = limit,
        TopicArn = OperationsRun.TopicArn,
        Scope = scope,
        Tags = OperationsRun.Tags,
    };
}
