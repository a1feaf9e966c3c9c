using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data.Ordering;
using PartnerBenefits.Web.Common;
using PartnerBenefits.Web.Security;

namespace PartnerBenefits.Web.Features.People;

public sealed class UsersModel(UsersQuery query, AccessRequestsQuery requests) : PageModel
{
    public UserFilter Filter { get; private set; } = new();

    public int All { get; private set; }

    public IReadOnlyList<UsersQuery.Line> Lines { get; private set; } = [];

    public IReadOnlyList<AccessRequestsQuery.Line> Requests { get; private set; } = [];

    public Cursor<string, Guid>? Next { get; private set; }

    public async Task OnGetAsync([FromQuery(Name = "")] UserFilter filter, CancellationToken cancellation)
    {
        Filter = filter;
        Requests = User.MayManageUsers() ? await requests.WaitingAsync(User.Account(), cancellation) : [];
        All = await query.SeenBy(User).CountAsync(cancellation);
        var lines = await query.ReadAsync(User, ModelState.IsValid ? filter : new UserFilter(), cancellation);
        Lines = [.. lines.Take(UsersQuery.PageSize)];
        Next = lines.Count > UsersQuery.PageSize && Lines[^1].User is var last
            ? new Cursor<string, Guid>(PeopleOrder.KeyOf(last.Name, last.Email), last.Id.Value)
            : null;
    }
}
