using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Cus.Portal.Host.Migrations
{
    /// <inheritdoc />
    public partial class PremiereGeneration : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "conventions_premiere_generation",
                schema: "cus",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    espace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    reference = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    type_d_organisme = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    rattachement = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    premiere_annee = table.Column<int>(type: "integer", nullable: false),
                    statut = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    logements = table.Column<int>(type: "integer", nullable: false),
                    mode = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    remise_en_ordre = table.Column<bool>(type: "boolean", nullable: false),
                    contingent_en_flux = table.Column<bool>(type: "boolean", nullable: false),
                    psp = table.Column<string>(type: "jsonb", nullable: true),
                    engagement = table.Column<string>(type: "jsonb", nullable: true),
                    personnes = table.Column<string>(type: "jsonb", nullable: false),
                    reunions = table.Column<string>(type: "jsonb", nullable: false),
                    faits = table.Column<string>(type: "jsonb", nullable: false),
                    avis = table.Column<string>(type: "jsonb", nullable: false),
                    adaptations = table.Column<string>(type: "jsonb", nullable: false),
                    actes_de_loyer = table.Column<string>(type: "jsonb", nullable: false),
                    adopte_le = table.Column<DateOnly>(type: "date", nullable: true),
                    depot = table.Column<string>(type: "jsonb", nullable: true),
                    signee_par_l_organisme_le = table.Column<DateOnly>(type: "date", nullable: true),
                    conclue_le = table.Column<DateOnly>(type: "date", nullable: true),
                    effet_le = table.Column<DateOnly>(type: "date", nullable: true),
                    ouverte_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ouverte_par_nom = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    departements = table.Column<string[]>(type: "text[]", nullable: false),
                    departement = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    nom = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    organisme_id = table.Column<Guid>(type: "uuid", nullable: false),
                    region = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    siren = table.Column<string>(type: "character varying(9)", maxLength: 9, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_conventions_premiere_generation", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "bilans_premiere_generation",
                schema: "cus",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    espace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    convention_id = table.Column<Guid>(type: "uuid", nullable: false),
                    ans = table.Column<int>(type: "integer", nullable: false),
                    statut = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    lignes = table.Column<string>(type: "jsonb", nullable: false),
                    ouvert_le = table.Column<DateOnly>(type: "date", nullable: false),
                    reponse = table.Column<string>(type: "text", nullable: true),
                    conclusion = table.Column<string>(type: "text", nullable: true),
                    clos_le = table.Column<DateOnly>(type: "date", nullable: true),
                    par_nom = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_bilans_premiere_generation", x => x.id);
                    table.ForeignKey(
                        name: "fk_bilans_premiere_generation_conventions_premiere_generation_~",
                        column: x => x.convention_id,
                        principalSchema: "cus",
                        principalTable: "conventions_premiere_generation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "chiffres_premiere_generation",
                schema: "cus",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    espace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    convention_id = table.Column<Guid>(type: "uuid", nullable: false),
                    nature = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    serie = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    territoire = table.Column<string>(type: "character varying(62)", maxLength: 62, nullable: false),
                    an = table.Column<int>(type: "integer", nullable: false),
                    categorie = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    v1 = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: true),
                    v2 = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: true),
                    est_sans_objet = table.Column<bool>(type: "boolean", nullable: false),
                    annee_de_reference = table.Column<int>(type: "integer", nullable: true),
                    est_estimee = table.Column<bool>(type: "boolean", nullable: true),
                    methode = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    modifie_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    modifie_par_nom = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_chiffres_premiere_generation", x => x.id);
                    table.ForeignKey(
                        name: "fk_chiffres_premiere_generation_conventions_premiere_generatio~",
                        column: x => x.convention_id,
                        principalSchema: "cus",
                        principalTable: "conventions_premiere_generation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "demandes_de_propositions",
                schema: "cus",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    espace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    convention_id = table.Column<Guid>(type: "uuid", nullable: false),
                    objet = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    segment = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    motif = table.Column<string>(type: "text", nullable: false),
                    statut = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    notifiee_le = table.Column<DateOnly>(type: "date", nullable: false),
                    notifiee_par_nom = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    propositions_le = table.Column<DateOnly>(type: "date", nullable: true),
                    propositions = table.Column<string>(type: "text", nullable: true),
                    levee_le = table.Column<DateOnly>(type: "date", nullable: true),
                    suite = table.Column<string>(type: "text", nullable: true),
                    attributions = table.Column<string>(type: "jsonb", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_demandes_de_propositions", x => x.id);
                    table.ForeignKey(
                        name: "fk_demandes_de_propositions_conventions_premiere_generation_co~",
                        column: x => x.convention_id,
                        principalSchema: "cus",
                        principalTable: "conventions_premiere_generation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "immeubles_premiere_generation",
                schema: "cus",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    espace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    convention_id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    fiche = table.Column<string>(type: "jsonb", nullable: false),
                    categories = table.Column<string[]>(type: "text[]", nullable: false),
                    segments = table.Column<string[]>(type: "text[]", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_immeubles_premiere_generation", x => x.id);
                    table.ForeignKey(
                        name: "fk_immeubles_premiere_generation_conventions_premiere_generati~",
                        column: x => x.convention_id,
                        principalSchema: "cus",
                        principalTable: "conventions_premiere_generation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_bilans_premiere_generation_convention_id_ans",
                schema: "cus",
                table: "bilans_premiere_generation",
                columns: new[] { "convention_id", "ans" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_chiffres_premiere_generation_convention_id_nature_serie_ter~",
                schema: "cus",
                table: "chiffres_premiere_generation",
                columns: new[] { "convention_id", "nature", "serie", "territoire", "an", "categorie" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_conventions_premiere_generation_espace_id_reference",
                schema: "cus",
                table: "conventions_premiere_generation",
                columns: new[] { "espace_id", "reference" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_conventions_premiere_generation_espace_id_statut",
                schema: "cus",
                table: "conventions_premiere_generation",
                columns: new[] { "espace_id", "statut" });

            migrationBuilder.CreateIndex(
                name: "ix_demandes_de_propositions_convention_id",
                schema: "cus",
                table: "demandes_de_propositions",
                column: "convention_id");

            migrationBuilder.CreateIndex(
                name: "ix_immeubles_premiere_generation_convention_id_code",
                schema: "cus",
                table: "immeubles_premiere_generation",
                columns: new[] { "convention_id", "code" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "bilans_premiere_generation",
                schema: "cus");

            migrationBuilder.DropTable(
                name: "chiffres_premiere_generation",
                schema: "cus");

            migrationBuilder.DropTable(
                name: "demandes_de_propositions",
                schema: "cus");

            migrationBuilder.DropTable(
                name: "immeubles_premiere_generation",
                schema: "cus");

            migrationBuilder.DropTable(
                name: "conventions_premiere_generation",
                schema: "cus");
        }
    }
}
