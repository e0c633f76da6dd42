namespace Pulumi.Aws;

public partial class Provider
{
    /// <summary>Asks the provider for its configuration under the names that Terraform modules use.</summary>
    public Output<ProviderTerraformConfigResult> TerraformConfig() =>
        Deployment.Instance.Call<ProviderTerraformConfigResult>(
            "pulumi:providers:aws/terraformConfig", CallArgs.Empty, this);
}
