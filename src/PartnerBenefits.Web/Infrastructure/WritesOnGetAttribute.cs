namespace PartnerBenefits.Web.Infrastructure;

/// <summary>Marks a page whose GET writes an audit event: that counts as a write, and HEAD and prefetching don't open the page.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class WritesOnGetAttribute : Attribute;
