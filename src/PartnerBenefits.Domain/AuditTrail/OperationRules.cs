namespace PartnerBenefits.Domain.AuditTrail;

public static class OperationRules
{
    public static readonly Rule FormIsForThis = new(
        "This form has already been used for something else. Reload the page and send it again.");
}
