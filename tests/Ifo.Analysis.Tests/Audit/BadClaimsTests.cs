using Ifo.Analysis.DataFiles;

namespace Ifo.Analysis.Tests.Audit;

public class BadClaimsTests
{
    public static TheoryData<string, string, string> Faults => new()
    {
        { "u/p,1,9,5,summa,,,,,./a,,,prov", "kind", "en nyckel i claims/README.md" },
        { "v/p,1,9,5,sum,,,,,./a,,,prov", "claim", "ett id som börjar med u/" },
        { "u/P,1,9,5,sum,,,,,./a,,,prov", "claim", "små bokstäver" },
        { "u/p,,9,5,sum,,,,,./a,,,prov", "section", "ett värde" },
        { "u/p,1,nio,5,sum,,,,,./a,,,prov", "line", "ett heltal" },
        { "u/p,1,9,,sum,,,,,./a,,,prov", "printed", "ett värde" },
        { "u/p,1,9,några,sum,,,,,./a,,,prov", "stated", "går inte att läsa" },
        { "u/p,1,9,fem,sum,5:0,,,,./a,,,prov", "stated", "ett tal som -12.5" },
        { "u/p,1,9,fem,sum,5,,0,,./a,,,prov", "unit", "ett värde" },
        { "u/p,1,9,fem,sum,5,stycken,0,,./a,,,prov", "unit", "en nyckel i taxonomy/units.csv" },
        { "u/p,1,9,fem,sum,5,count,,,./a,,,prov", "decimals", "ett heltal" },
        { "u/p,1,9,fem,sum,5.5,count,0,,./a,,,prov", "decimals", "antalet tryckta decimaler" },
        { "u/p,1,9,7,sum,5,count,0,,./a,,,prov", "stated", "det tryckta, 7" },
        { "u/p,1,9,5,sum,,,,kanske,./a,,,prov", "qualifier", "at-least" },
        { "u/p,1,9,5,sum,./finns-inte,,,,./a,,,prov", "stated", "id för en publicerad uppgift" },
        { "u/p,1,9,10,sum,./a,,,,./b,,,prov", "line", "1, där uppgiften står" },
        { "u/p,1,1,11,sum,./a,,,,./b,,,prov", "printed", "uppgiftens tecken, 10" },
        { "u/p,1,1,10,sum,./a,count,,,./b,,,prov", "unit", "ingenting" },
        { "u/p,1,9,ökade,direction,uppåt,,,,new=./a; old=./b,,,prov", "stated", "increase, decrease eller unchanged" },
        { "u/p,1,9,en del,share,1/0,percent,,,part=./a; whole=./b,,,prov", "stated", "ett bråk" },
        { "u/p,1,9,5,sum,,,,,./c,,,prov", "inputs", "id för en publicerad uppgift" },
        { "u/p,1,9,5,sum,,,,,./x*,,,prov", "inputs", "ett mönster som någon passar" },
        { "u/p,1,9,5,sum,,,,,./a; !./c,,,prov", "inputs", "id för en publicerad uppgift" },
        { "u/p,1,9,5,sum,,,,,#fem,,,prov", "inputs", "ett tal som 12 eller 0.5" },
        { "u/p,1,9,5,sum,,,,,#-5; ./a,,,prov", "inputs", "ett tal som 12 eller 0.5" },
        { "u/p,1,9,5,sum,,,,,#5,,,prov", "inputs", "minst en publicerad uppgift" },
        { "u/p,1,9,ökade,direction,increase,,,,new=#5; old=#0,,,prov", "inputs", "minst en publicerad uppgift" },
        { "u/p,1,9,5 procent,share,,,,,part=./m; whole=./a; whole=#5,,,prov", "inputs", "kan räknas om till" },
        { "u/p,1,9,5,sum,,,,,claim:./p,,,prov", "inputs", "ur sig själv" },
        { "u/p,1,1,10,sum,./a,,,,./*,,,prov", "inputs", "ur sig själv" },
        { "u/p,1,9,5,sum,,,,,claim:./q,,,prov", "inputs", "id för ett annat påstående" },
        { "u/p,1,9,5,sum,,,,,new=./a,,,prov", "inputs", "uppgifter utan roll" },
        { "u/p,1,9,5 procent,change-percent,,,,,new=./a,,,prov", "inputs", "rollerna new och old" },
        { "u/p,1,9,5 procent,change-percent,,,,,new=./a; old=./m,,,prov", "inputs", "kan räknas om till count" },
        { "u/p,1,9,5,change-percent,,,,,new=./a; old=./b,,,prov", "unit", "percent eller share" },
        { "u/p,1,9,5 procent,change-points,,,,,new=./a; old=./b,,,prov", "unit", "percentage-points" },
        { "u/p,1,9,5,difference,,,,,./a; ./b,,,prov", "inputs", "uppgifter med plus och med minus" },
        { "u/p,1,9,ökat,trend,increase,,,,./a,,,prov", "inputs", "minst två uppgifter" },
        { "u/p,1,9,två,targets-met,2,count,0,,value=./a; value=./b; target=./a,,,prov", "inputs", "lika många value som target" },
        { "u/p,1,9,5,sum,,,,,,,,prov", "missing", "vad som saknas" },
        { "u/p,1,9,5,sum,,,,,./a,,Saknas.,prov", "missing", "ingenting" },
        { "u/p,1,9,5,sum,,,,,./a,,,", "paraphrase", "ett värde" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void Each_fault_is_told_with_its_line_its_column_and_what_was_expected(string row, string column, string expected)
    {
        using var draft = Figures().Raw(row);
        var problem = Assert.Single(draft.Problems(), problem => problem.Expected.Contains(expected, StringComparison.Ordinal));
        Assert.Equal(("claims/u.csv", 2, column), (problem.File, problem.Line, problem.Column));
    }

    [Fact]
    public void All_faults_are_told_at_once()
    {
        using var draft = Figures().Raw("u/p,1,9,5,sum,,,,,./x,,,prov").Raw("u/q,1,9,5,sum,,,,,./y,,,prov");
        Assert.Equal([2, 3], draft.Problems().Select(problem => problem.Line));
    }

    [Fact]
    public void A_misspelt_id_is_answered_with_a_near_one()
    {
        using var draft = new Draft().Figure("nettokostnad/2024", "10").Raw("u/p,1,9,5,sum,,,,,./netokostnad/2024,,,prov");
        Assert.Contains("u/nettokostnad/2024", Assert.Single(draft.Problems()).Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void Readings_of_one_claim_need_names_and_the_same_place()
    {
        using var draft = Figures().Raw("u/p,1,9,5,sum,,,,,./a,,,prov").Raw("u/p,2,9,5,sum,,,,,./b,,,prov");
        Assert.Equal(["claim", "reading", "section"], draft.Problems().Select(problem => problem.Column).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Nothing_is_audited_in_files_with_faults()
    {
        using var draft = Figures().Raw("u/p,1,9,5,sum,,,,,./x,,,prov");
        Assert.Throws<DataProblemException>(() => draft.Audit());
    }

    [Fact]
    public void A_faulty_figure_is_told_once_and_not_again_for_each_claim_about_it()
    {
        using var draft = Figures().Figure("fel", "tolv komma fem").Claim("5", "sum", "./fel");
        Assert.Equal("published/u.csv", Assert.Single(draft.Problems()).File);
    }

    private static Draft Figures() => new Draft().Figure("a", "10").Figure("b", "8").Figure("m", "1,0 mnkr");
}
