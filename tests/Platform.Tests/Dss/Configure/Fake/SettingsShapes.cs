namespace DataPlatform.Tests.Platform.Dss.Configure.Fake;

/// <summary>Fields of the general settings that the two majors know.</summary>
internal static class SettingsShapes
{
    private const string Resources = """
        kubernetesResources{memRequestMB,memLimitMB,cpuRequest,cpuLimit,customRequests,customLimits}
        """;

    private const string Containers14 = $$$"""
        containerSettings{
          executionConfigs{
            name,type=KUBERNETES|DOCKER,usableBy=ALL|ALLOWED,allowedGroups,workloadType,
            baseImageType=EXEC,baseImage,repositoryURL,prePushMode=NONE|ECR|ACR|CUSTOM,prePushScript,
            kubernetesNamespace,createNamespace,ensureNamespaceCompliance,{{{Resources}}},hostPathVolumes,
            imagePullSecretName,dockerNetwork,dockerResources,dockerTLSVerify,properties,isFinal},
          defaultExecutionConfig,defaultExecutionConfigForVisualRecipesWorkloads,cdeEnabled,
          executionConfigsGenericOverrides}
        """;

    private const string Containers15 = $$$"""
        containerSettings{
          buildConfigs{
            name,baseImageType=EXEC,imageBuilderType=DOCKER|DKU_IN_CLUSTER|OPENSHIFT,
            dockerBuilderConfig{dockerTLSVerify,pushConfigs{repositoryURL,prePushMode=NONE|ECR|ACR|CUSTOM}},
            dkuInClusterBuilderConfig,openshiftBuilderConfig,properties,isFinal},
          executionConfigs{
            name,type=KUBERNETES|DOCKER,imageBuildConfig,usableBy=ALL|ALLOWED,allowedGroups,workloadType,
            kubernetesRuntimeConfig{createNamespace,kubernetesNamespace,{{{Resources}}}},
            dockerRuntimeConfig,properties,isFinal},
          defaultExecutionConfig,defaultExecutionConfigForVisualRecipesWorkloads,defaultExecutionConfigForExporters,
          cdeEnabled,executionConfigsGenericOverrides}
        """;

    private const string Others = """
        sparkSettings{
          sparkEnabled,
          executionConfigs{
            name,description,conf{key,value,isFinal,secret},
            kubernetesSettings{
              managedKubernetes,managedNamespace,authenticationMode=BUILTIN|DYNAMIC_SERVICE_ACCOUNT,createNamespace,
              ensureNamespaceCompliance,baseImageType=SPARK,baseImage,repositoryURL,prePushMode=NONE|ECR|ACR|CUSTOM,
              prePushScript,kubeCtlContext,kubeConfigPath,dockerTLSVerify}},
          configForJupyter,configForSEK,configForInteractive,executionConfigsGenericOverrides},
        metastoreCatalogsSettings{
          synchronizeTo{
            flavor=HIVESERVER2|DSS_INTERNAL|AWS_GLUE,glueCredentialsMode=DEFAULT|FROM_CONNECTION,
            glueCredentialsBearingConnection}},
        impersonation{enabled,userRules,groupRules},
        defaultK8sClusterId,useImplicitK8sCluster,k8sPoliciesSettings,studioExternalUrl,ldapSettings,
        ssoSettings,azureADSettings,proxySettings
        """;

    /// <summary>What a major knows.</summary>
    public static Shape Of(int major) => Shape.Parse($"{(major < 15 ? Containers14 : Containers15)},{Others}");
}
