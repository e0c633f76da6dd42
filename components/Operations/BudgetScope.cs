namespace DataPlatform.Components.Operations;

/// <summary>Which costs a budget watches.</summary>
public enum BudgetScope
{
    /// <summary>All costs of the account.</summary>
    Account,

    /// <summary>
    /// The costs of what bears the platform's tags. AWS knows them only where <c>platform</c> and <c>stack</c> are
    /// activated as cost allocation tags, which only the account that pays can do; until then the budget shows zero.
    /// </summary>
    Tagged,
}
