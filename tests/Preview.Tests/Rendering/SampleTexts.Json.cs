namespace DataPlatform.Tests.Preview.Rendering;

internal static partial class SampleTexts
{
    /// <summary>As JSON, without secrets.</summary>
    public const string Json = """
        {
            "config": {
                "demo:token": "[secret]"
            },
            "steps": [
                {
                    "op": "create",
                    "urn": "urn:pulumi:dev::demo::pulumi:pulumi:Stack::demo-dev",
                    "newState": {
                        "urn": "urn:pulumi:dev::demo::pulumi:pulumi:Stack::demo-dev",
                        "custom": false,
                        "type": "pulumi:pulumi:Stack",
                        "outputs": {
                            "password": "[secret]",
                            "vpcId": "vpc-1",
                            "zones": [
                                "a",
                                "b"
                            ]
                        },
                        "additionalSecretOutputs": [
                            "password"
                        ]
                    },
                    "detailedDiff": null
                },
                {
                    "op": "create",
                    "urn": "urn:pulumi:dev::demo::random:index/randomPassword:RandomPassword::admin",
                    "newState": {
                        "urn": "urn:pulumi:dev::demo::random:index/randomPassword:RandomPassword::admin",
                        "custom": true,
                        "type": "random:index/randomPassword:RandomPassword",
                        "inputs": {
                            "length": 8
                        },
                        "outputs": {
                            "length": 8,
                            "result": "[secret]"
                        },
                        "parent": "urn:pulumi:dev::demo::pulumi:pulumi:Stack::demo-dev",
                        "additionalSecretOutputs": [
                            "result"
                        ]
                    },
                    "detailedDiff": null
                },
                {
                    "op": "import",
                    "urn": "urn:pulumi:dev::demo::aws:s3/bucket:Bucket::raw [x]",
                    "provider": "urn:pulumi:dev::demo::pulumi:providers:aws::aws::aws-id",
                    "newState": {
                        "urn": "urn:pulumi:dev::demo::aws:s3/bucket:Bucket::raw [x]",
                        "custom": true,
                        "type": "aws:s3/bucket:Bucket",
                        "inputs": {
                            "bucket": "raw",
                            "tags": {
                                "a": "é",
                                "b": "<&>"
                            }
                        },
                        "parent": "urn:pulumi:dev::demo::pulumi:pulumi:Stack::demo-dev",
                        "protect": true,
                        "provider": "urn:pulumi:dev::demo::pulumi:providers:aws::aws::aws-id",
                        "importID": "raw-old",
                        "retainOnDelete": true,
                        "ignoreChanges": [
                            "tags"
                        ]
                    },
                    "detailedDiff": null
                },
                {
                    "op": "create",
                    "urn": "urn:pulumi:dev::demo::dataplatform:network:Network::net",
                    "newState": {
                        "urn": "urn:pulumi:dev::demo::dataplatform:network:Network::net",
                        "custom": false,
                        "type": "dataplatform:network:Network",
                        "parent": "urn:pulumi:dev::demo::pulumi:pulumi:Stack::demo-dev"
                    },
                    "detailedDiff": null
                },
                {
                    "op": "create",
                    "urn": "urn:pulumi:dev::demo::dataplatform:network:Network$aws:ec2/natGateway:NatGateway::net-nat",
                    "provider": "urn:pulumi:dev::demo::pulumi:providers:aws::aws::aws-id",
                    "newState": {
                        "urn": "urn:pulumi:dev::demo::dataplatform:network:Network$aws:ec2/natGateway:NatGateway::net-nat",
                        "custom": true,
                        "id": "nat-1",
                        "type": "aws:ec2/natGateway:NatGateway",
                        "parent": "urn:pulumi:dev::demo::dataplatform:network:Network::net",
                        "dependencies": [
                            "urn:pulumi:dev::demo::dataplatform:network:Network$aws:ec2/vpc:Vpc::net-vpc"
                        ],
                        "provider": "urn:pulumi:dev::demo::pulumi:providers:aws::aws::aws-id",
                        "propertyDependencies": {
                            "subnetId": [
                                "urn:pulumi:dev::demo::dataplatform:network:Network$aws:ec2/vpc:Vpc::net-vpc"
                            ]
                        },
                        "deletedWith": "urn:pulumi:dev::demo::dataplatform:network:Network$aws:ec2/vpc:Vpc::net-vpc"
                    },
                    "detailedDiff": null
                },
                {
                    "op": "read",
                    "urn": "urn:pulumi:dev::demo::dataplatform:network:Network$aws:ec2/vpc:Vpc::net-vpc",
                    "provider": "urn:pulumi:dev::demo::pulumi:providers:aws::aws::aws-id",
                    "newState": {
                        "urn": "urn:pulumi:dev::demo::dataplatform:network:Network$aws:ec2/vpc:Vpc::net-vpc",
                        "custom": true,
                        "id": "vpc-1",
                        "type": "aws:ec2/vpc:Vpc",
                        "inputs": {
                            "enableDnsHostnames": true
                        },
                        "outputs": {
                            "arn": "arn:aws:ec2:eu-west-1:111122223333:vpc/vpc-1"
                        },
                        "parent": "urn:pulumi:dev::demo::dataplatform:network:Network::net",
                        "external": true,
                        "provider": "urn:pulumi:dev::demo::pulumi:providers:aws::aws::aws-id"
                    },
                    "detailedDiff": null
                },
                {
                    "op": "create",
                    "urn": "urn:pulumi:dev::demo::pulumi:providers:aws::aws",
                    "newState": {
                        "urn": "urn:pulumi:dev::demo::pulumi:providers:aws::aws",
                        "custom": true,
                        "id": "aws-id",
                        "type": "pulumi:providers:aws",
                        "inputs": {
                            "region": "eu-west-1"
                        },
                        "parent": "urn:pulumi:dev::demo::pulumi:pulumi:Stack::demo-dev"
                    },
                    "detailedDiff": null
                }
            ],
            "diagnostics": [
                {
                    "message": "only [bold]a remark[/]",
                    "severity": "info"
                },
                {
                    "urn": "urn:pulumi:dev::demo::dataplatform:network:Network$aws:ec2/vpc:Vpc::net-vpc",
                    "message": "cidrBlock: missing; expected a CIDR block",
                    "severity": "error"
                },
                {
                    "urn": "urn:pulumi:dev::demo::dataplatform:network:Network$aws:ec2/natGateway:NatGateway::net-nat",
                    "message": "one gateway for all zones",
                    "severity": "warning"
                }
            ],
            "changeSummary": {
                "create": 5,
                "import": 1,
                "read": 1
            },
            "findings": [
                {
                    "severity": "info",
                    "rule": "note",
                    "urn": "",
                    "property": "",
                    "message": "only [bold]a remark[/]"
                },
                {
                    "severity": "error",
                    "rule": "vpc-cidr",
                    "urn": "urn:pulumi:dev::demo::dataplatform:network:Network$aws:ec2/vpc:Vpc::net-vpc",
                    "property": "cidrBlock",
                    "message": "missing; expected a CIDR block"
                },
                {
                    "severity": "warning",
                    "rule": "nat-single",
                    "urn": "urn:pulumi:dev::demo::dataplatform:network:Network$aws:ec2/natGateway:NatGateway::net-nat",
                    "property": "",
                    "message": "one gateway for all zones"
                }
            ],
            "estimates": {
                "monthlyCostAtIdle": {
                    "currency": "USD",
                    "region": "eu-west-1",
                    "total": 35.04,
                    "lines": [
                        {
                            "item": "NAT gateway",
                            "quantity": 1,
                            "unitMonthly": 35.040,
                            "monthly": 35.04,
                            "priceRegion": "eu-west-1"
                        }
                    ],
                    "notPriced": {},
                    "usageBased": {
                        "aws:s3/bucket:Bucket": 1
                    }
                },
                "firstDeployment": {
                    "seconds": 105,
                    "criticalPath": [
                        {
                            "urn": "urn:pulumi:dev::demo::dataplatform:network:Network$aws:ec2/natGateway:NatGateway::net-nat",
                            "start": 0,
                            "seconds": 105
                        }
                    ],
                    "defaultSeconds": 5,
                    "durationNotKnown": {}
                }
            }
        }

        """;
}
