using System.Collections.Immutable;
using DataPlatform.Components.Catalog;
using DataPlatform.Components.Iam;
using DataPlatform.Tests.Platform.Common;
using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Catalog;

public sealed class TableStatementsTests
{
    private const string Arn = "arn:aws:glue:eu-west-1:123456789012";

    [Test]
    public void Statement_ToRead_NamesTablesDatabasesAndTheCatalog() =>
        Assert.That(
            Json(TableStatements.Of(
                "Tables", ["b", "a"], DataAccess.ReadOnly, RecordingCloud.Target(), RecordingCloud.AccountId)),
            Is.EqualTo(
                $$"""
                {"Version":"2012-10-17","Statement":[{"Sid":"Tables","Effect":"Allow","Action":[
                "glue:BatchGetPartition",
                "glue:GetColumnStatisticsForPartition","glue:GetColumnStatisticsForTable","glue:GetDatabase",
                "glue:GetPartition","glue:GetPartitionIndexes","glue:GetPartitions","glue:GetTable",
                "glue:GetTableVersion","glue:GetTableVersions","glue:GetTables","glue:GetUserDefinedFunction",
                "glue:GetUserDefinedFunctions"],"Resource":["{{Arn}}:catalog","{{Arn}}:database/a","{{Arn}}:database/b",
                "{{Arn}}:table/a/*","{{Arn}}:table/b/*",
                "{{Arn}}:userDefinedFunction/a/*","{{Arn}}:userDefinedFunction/b/*"]}]}
                """.JoinLines()));

    [Test]
    public void Statement_ToWrite_AddsTheMakingOfTablesAndPartitionsOnly()
    {
        var read = Actions(DataAccess.ReadOnly);
        var write = Actions(DataAccess.ReadWrite);
        Assert.Multiple(() =>
        {
            Assert.That(write, Is.SupersetOf(read));
            Assert.That(
                write.Except(read),
                Is.EqualTo(new[]
                {
                    "glue:BatchCreatePartition", "glue:BatchDeletePartition", "glue:BatchDeleteTable",
                    "glue:BatchUpdatePartition", "glue:CreatePartition", "glue:CreateTable", "glue:DeletePartition",
                    "glue:DeleteTable", "glue:UpdatePartition", "glue:UpdateTable",
                }));
        });
    }

    [Test]
    public void Probe_OfDatabases_ReachesNoTable() =>
        Assert.That(
            Json(TableStatements.Probe(["global_temp", "default"], RecordingCloud.Target(), RecordingCloud.AccountId)),
            Is.EqualTo(
                $$"""
                {"Version":"2012-10-17","Statement":[{"Sid":"CatalogProbe","Effect":"Allow","Action":"glue:GetDatabase",
                "Resource":["{{Arn}}:catalog","{{Arn}}:database/default","{{Arn}}:database/global_temp"]}]}
                """.JoinLines()));

    private static ImmutableArray<string> Actions(DataAccess access) =>
        TableStatements.Of("Tables", ["a"], access, RecordingCloud.Target(), RecordingCloud.AccountId).Actions.Values;

    private static string Json(PolicyStatement statement) => new PolicyDocument(statement).ToJson();
}
