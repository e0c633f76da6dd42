namespace DataPlatform.Tests.Preview.Rendering;

/// <summary>What the renderers print for <see cref="SamplePlan"/>.</summary>
internal static partial class SampleTexts
{
    /// <summary>In a pipe.</summary>
    public const string Pipe = """
        Preview of demo/dev
          region   eu-west-1
          account  111122223333, simulated

             Type                             Name      Plan
         +   pulumi:pulumi:Stack              demo-dev  create
         +   ├─ random:index:RandomPassword   admin     create
         =   ├─ aws:s3:Bucket                 raw [x]   import raw-old, protected, retained
         +   ├─ dataplatform:network:Network  net       create
         +   │  ├─ aws:ec2:NatGateway         net-nat   create, deleted with net-vpc
         >   │  └─ aws:ec2:Vpc                net-vpc   read
         +   └─ pulumi:providers:aws          aws       create

        Resources  5 to create, 1 to import, 1 to read, including 2 components
          aws        3  ec2 2, s3 1
          pulumi     1  providers 1
          random     1  index 1

        Findings  1 error, 1 warning, 1 remark
          error [vpc-cidr] aws:ec2:Vpc net-vpc cidrBlock: missing; expected a CIDR block
          warning [nat-single] aws:ec2:NatGateway net-nat: one gateway for all zones
          remark [note] only [bold]a remark[/]

        Monthly cost at idle  $35.04 (USD, on demand, 730 h, no usage)
          NAT gateway      $35.04  1 x $35.04
          not in it, paid by use: aws:s3:Bucket (1)

        First deployment  at least 1 min 45 s (modelled); each waits for the one before:
              0 s  +105 s  aws:ec2:NatGateway net-nat

        Outputs
          password  [secret]
          vpcId     vpc-1
          zones     ["a","b"]

        """;

    /// <summary>On a terminal of 40 columns, without the blanks that wrapping leaves at line ends.</summary>
    public const string Narrow = """
        Preview of demo/dev
          region   eu-west-1
          account  111122223333, simulated

             Type  Name  Plan
         +   pulumi:pulumi:Stack  demo-dev
         +   ├─ random:index:RandomPassword
             │    admin
         =   ├─ aws:s3:Bucket
             │    raw [x]  import raw-old,
        protected, retained
         +   ├─ dataplatform:network:Network
             │    net
         +   │  ├─ aws:ec2:NatGateway  net-nat
         >   │  └─ aws:ec2:Vpc  net-vpc  read
         +   └─ pulumi:providers:aws  aws

        Resources  5 to create, 1 to import, 1
        to read, including 2 components
          aws        3  ec2 2, s3 1
          pulumi     1  providers 1
          random     1  index 1

        Findings  1 error, 1 warning, 1 remark
          error [vpc-cidr] aws:ec2:Vpc net-vpc
        cidrBlock: missing; expected a CIDR
        block
          warning [nat-single]
        aws:ec2:NatGateway net-nat: one gateway
        for all zones
          remark [note] only [bold]a remark[/]

        Monthly cost at idle  $35.04 (USD, on
        demand, 730 h, no usage)
          NAT gateway      $35.04  1 x $35.04
          not in it, paid by use: aws:s3:Bucket
        (1)

        First deployment  at least 1 min 45 s
        (modelled); each waits for the one
        before:
              0 s  +105 s  aws:ec2:NatGateway
        net-nat

        Outputs
          password  [secret]
          vpcId     vpc-1
          zones     ["a","b"]

        """;
}
