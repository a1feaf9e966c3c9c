namespace PartnerBenefits.Web.Pages.Dashboard;

/// <summary>Something that waits for a person of the account; their number stands beside Dashboard in the menu.</summary>
/// <param name="Text">What waits, in the reader's language.</param>
/// <param name="Why">What it waits for, in the reader's language.</param>
/// <param name="Link">Where it can be dealt with.</param>
/// <param name="Button">What the link is called, in the reader's language.</param>
public sealed record Waiting(WaitingKind Kind, string Text, string Why, string Link, string Button);
