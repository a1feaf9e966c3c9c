using CsCheck;
using PartnerBenefits.IntegrationTests.Machinery.Features;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.IntegrationTests.Machinery.Model;

namespace PartnerBenefits.IntegrationTests.Benefits;

public sealed class AccountAgainstItsModelTests : PortalTest
{
    private const int Sequences = 100;
    private const int StepsOfSequence = 100;
    private const int StepsBetweenLooks = 10;

    [Fact]
    [Trait("Size", "Campaign")]
    public async Task Ten_thousand_random_steps_leave_the_account_as_a_plain_model_has_it()
    {
        foreach (var (code, _, _) in PlainAccount.Keys)
        {
            await portal.LoadKeysAsync(
                await portal.BenefitAsync(code),
                [.. Enumerable.Range(0, 10 * Sequences).Select(i => new KeyText($"DEMO-MODEL-{code}-{i}"))]);
        }

        var done = 0;
        await Step.Any.Array[StepsOfSequence].SampleAsync(
            async steps =>
            {
                var (plain, real) = (new PlainAccount(), await RealAccount.NewAsync(portal));
                foreach (var (number, step) in steps.Index())
                {
                    Assert.Equal((number, step, plain.Do(step)), (number, step, await real.DoAsync(step)));
                    done++;
                    if (number % StepsBetweenLooks == StepsBetweenLooks - 1)
                    {
                        await real.AssertIsAsync(plain);
                    }
                }
            },
            iter: Sequences,
            threads: 1);

        Assert.InRange(done, Sequences * StepsOfSequence, int.MaxValue);
    }
}
