using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Cus.Portal.Host.Migrations
{
    /// <inheritdoc />
    public partial class PacteCampagnes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "pacte");

            migrationBuilder.CreateTable(
                name: "campagnes",
                schema: "pacte",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    espace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    annee = table.Column<int>(type: "integer", nullable: false),
                    statut = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    parametres = table.Column<string>(type: "jsonb", nullable: false),
                    cas = table.Column<string>(type: "jsonb", nullable: false),
                    dernier_calcul = table.Column<int>(type: "integer", nullable: false),
                    aides = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: false),
                    appel = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: false),
                    ouverte_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ouverte_par_nom = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    calculee_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    validee_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    validee_par_nom = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    notifiee_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    soldee_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    modifiee_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    bilan = table.Column<string>(type: "jsonb", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_campagnes", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "parametres",
                schema: "pacte",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    espace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    annee = table.Column<int>(type: "integer", nullable: false),
                    valeurs = table.Column<string>(type: "jsonb", nullable: false),
                    decision = table.Column<string>(type: "character varying(5000)", maxLength: 5000, nullable: false),
                    decide_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    decide_par_nom = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_parametres", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "calculs",
                schema: "pacte",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    espace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    campagne_id = table.Column<Guid>(type: "uuid", nullable: false),
                    numero = table.Column<int>(type: "integer", nullable: false),
                    le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    par_nom = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    parametres = table.Column<string>(type: "jsonb", nullable: false),
                    positions = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_calculs", x => x.id);
                    table.ForeignKey(
                        name: "fk_calculs_campagnes_campagne_id",
                        column: x => x.campagne_id,
                        principalSchema: "pacte",
                        principalTable: "campagnes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "imports_de_prets",
                schema: "pacte",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    espace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    campagne_id = table.Column<Guid>(type: "uuid", nullable: false),
                    fichier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    nom_du_fichier = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    statut = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    lignes = table.Column<int>(type: "integer", nullable: false),
                    pretes = table.Column<int>(type: "integer", nullable: false),
                    fautes = table.Column<string>(type: "jsonb", nullable: false),
                    prets = table.Column<string>(type: "jsonb", nullable: false),
                    depose_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    depose_par_nom = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    decide_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_imports_de_prets", x => x.id);
                    table.ForeignKey(
                        name: "fk_imports_de_prets_campagnes_campagne_id",
                        column: x => x.campagne_id,
                        principalSchema: "pacte",
                        principalTable: "campagnes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "organismes",
                schema: "pacte",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    espace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    campagne_id = table.Column<Guid>(type: "uuid", nullable: false),
                    annee = table.Column<int>(type: "integer", nullable: false),
                    siren = table.Column<string>(type: "character varying(9)", maxLength: 9, nullable: false),
                    nom = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    departement = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    courriel = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false),
                    plan = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    cotisation = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: false),
                    loyers = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: false),
                    logements = table.Column<int>(type: "integer", nullable: false),
                    restructures = table.Column<int>(type: "integer", nullable: false),
                    releve = table.Column<string>(type: "jsonb", nullable: true),
                    envois = table.Column<string>(type: "jsonb", nullable: false),
                    mouvements = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_organismes", x => x.id);
                    table.ForeignKey(
                        name: "fk_organismes_campagnes_campagne_id",
                        column: x => x.campagne_id,
                        principalSchema: "pacte",
                        principalTable: "campagnes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_calculs_campagne_id_numero",
                schema: "pacte",
                table: "calculs",
                columns: new[] { "campagne_id", "numero" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_campagnes_espace_id_annee",
                schema: "pacte",
                table: "campagnes",
                columns: new[] { "espace_id", "annee" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_imports_de_prets_campagne_id_statut",
                schema: "pacte",
                table: "imports_de_prets",
                columns: new[] { "campagne_id", "statut" });

            migrationBuilder.CreateIndex(
                name: "ix_organismes_campagne_id_siren",
                schema: "pacte",
                table: "organismes",
                columns: new[] { "campagne_id", "siren" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_organismes_espace_id_siren",
                schema: "pacte",
                table: "organismes",
                columns: new[] { "espace_id", "siren" });

            migrationBuilder.CreateIndex(
                name: "ix_parametres_espace_id_annee",
                schema: "pacte",
                table: "parametres",
                columns: new[] { "espace_id", "annee" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "calculs",
                schema: "pacte");

            migrationBuilder.DropTable(
                name: "imports_de_prets",
                schema: "pacte");

            migrationBuilder.DropTable(
                name: "organismes",
                schema: "pacte");

            migrationBuilder.DropTable(
                name: "parametres",
                schema: "pacte");

            migrationBuilder.DropTable(
                name: "campagnes",
                schema: "pacte");
        }
    }
}
