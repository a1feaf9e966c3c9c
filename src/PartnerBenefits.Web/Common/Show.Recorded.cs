namespace PartnerBenefits.Web.Common;

/// <content>What audit events have recorded.</content>
public sealed partial class Show
{
    /// <summary>Text for the part of the detail behind the offer, such as a level or a day. Null if there is none.</summary>
    public string? Recorded(AuditEvent e) => ActionLabel.For(e.Action).Detail switch
    {
        ActionDetail.Hidden => null,
        ActionDetail.OrderNumber => e.Detail,
        ActionDetail.Level => Enum.TryParse<MembershipLevel>(e.Detail, out var level) ? texts[Labels.For(level)].Value : null,
        ActionDetail.Day => DateOnly.TryParseExact(e.Detail, "O", out var day) ? Day(day) : null,
        ActionDetail.AgreementVersion => e.Detail is { } detail
            ? texts["Version {0}", detail[(detail.IndexOf('=', StringComparison.Ordinal) + 1)..]].Value
            : null,
        ActionDetail.Roles => e.Detail is { } change ? RoleChange(change) : null,
        ActionDetail.DeskView => e.Detail is { } shown ? Viewed(shown.Split(' ')) : null,
    };

    /// <summary>Text such as "Name: Ada L. → Ada K.".</summary>
    public string Change(AuditValue value)
    {
        var label = texts[Labels.For(value.Field)];
        return value.Field == AuditField.SearchWords
            ? texts["{0}: {1}", label, value.After ?? ""]
            : texts["{0}: {1} → {2}", label, OrNone(value.Before), OrNone(value.After)];
    }

    public string Who(ActorKind kind, string? name) =>
        kind == ActorKind.User && name is not null ? name : texts[Labels.For(kind)].Value + (name is null ? "" : " · " + name);

    /// <summary>Text for the count of an audit event, such as "3 keys". Null if its action counts nothing.</summary>
    public string? RecordedCount(AuditAction action, int count) => ActionLabel.For(action).Count switch
    {
        ActionCount.None => null,
        ActionCount.Keys => Count(count, "{0} key", "{0} keys"),
        ActionCount.Rows => Count(count, "{0} row", "{0} rows"),
        ActionCount.Used => texts["{0} used", count],
        ActionCount.Earned => texts["{0} earned", count],
        ActionCount.Sessions => Count(count, "{0} session", "{0} sessions"),
        ActionCount.TakenBack => texts["{0} taken back", count],
        ActionCount.Benefits => Count(count, "{0} benefit", "{0} benefits"),
    };

    private string OrNone(string? value) => string.IsNullOrEmpty(value) ? texts["None"].Value : value;

    private string? RoleChange(string detail)
    {
        var roles = detail.Split(' ').Select(part => part[(part.IndexOf('=', StringComparison.Ordinal) + 1)..].Replace('+', ','))
            .Select(words => Enum.TryParse<PartnerRoles>(words, out var given) ? Role(given) : null).ToList();
        return roles is [{ } before, { } after] ? texts["{0} → {1}", before, after].Value : null;
    }

    private string? Viewed(string[] detail) => !Enum.TryParse<DeskView>(detail[0], out var view) ? null
        : detail.Length > 1 ? texts["{0}: {1}", texts[Labels.For(view)], detail[1]].Value : texts[Labels.For(view)].Value;
}
