namespace PartnerBenefits.IntegrationTests.Edits;

/// <summary>How a form that was opened before somebody else's change is kept from undoing that change.</summary>
public enum PostKind
{
    /// <summary>It carries the version that it was read at, and another one refuses.</summary>
    Version,

    /// <summary>It is one step in a state, and the state refuses a second one.</summary>
    Step,

    /// <summary>It adds something and changes nothing that is there.</summary>
    Adds,

    /// <summary>It ends or replaces something of one's own that nobody else can change.</summary>
    Own,

    /// <summary>It stores nothing that anybody edits.</summary>
    Nothing,
}
