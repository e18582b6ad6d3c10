using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Cus.Portal.Host.Migrations
{
    /// <inheritdoc />
    public partial class ConventionsCus : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "cus");

            migrationBuilder.CreateTable(
                name: "ensembles",
                schema: "cus",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    espace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    siren = table.Column<string>(type: "character varying(9)", maxLength: 9, nullable: false),
                    code = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    libelle = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    typologie_id = table.Column<Guid>(type: "uuid", nullable: true),
                    qpv_contigus = table.Column<bool>(type: "boolean", nullable: false),
                    plafonds_derogatoires = table.Column<int>(type: "integer", nullable: true),
                    taux_de_vacance = table.Column<decimal>(type: "numeric(5,2)", precision: 5, scale: 2, nullable: true),
                    taux_de_rotation = table.Column<decimal>(type: "numeric(5,2)", precision: 5, scale: 2, nullable: true),
                    occupation = table.Column<string>(type: "jsonb", nullable: true),
                    groupe = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    modifie_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    modifie_par_nom = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ensembles", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "fautes",
                schema: "cus",
                columns: table => new
                {
                    import_id = table.Column<Guid>(type: "uuid", nullable: false),
                    rang = table.Column<int>(type: "integer", nullable: false),
                    espace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    ligne = table.Column<int>(type: "integer", nullable: false),
                    colonne = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    valeur = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    phrase = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_fautes", x => new { x.import_id, x.rang });
                });

            migrationBuilder.CreateTable(
                name: "imports",
                schema: "cus",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    espace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisme_id = table.Column<Guid>(type: "uuid", nullable: true),
                    siren = table.Column<string>(type: "character varying(9)", maxLength: 9, nullable: false),
                    organisme_nom = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    millesime = table.Column<int>(type: "integer", nullable: false),
                    mode = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    statut = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    fichier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    nom_du_fichier = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    taille = table.Column<long>(type: "bigint", nullable: false),
                    format = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    lignes = table.Column<int>(type: "integer", nullable: false),
                    lignes_fautives = table.Column<int>(type: "integer", nullable: false),
                    fautes = table.Column<int>(type: "integer", nullable: false),
                    communes_reunies = table.Column<int>(type: "integer", nullable: false),
                    octets = table.Column<long>(type: "bigint", nullable: false),
                    comptes_de_fautes = table.Column<string>(type: "jsonb", nullable: false),
                    colonnes_ignorees = table.Column<string>(type: "jsonb", nullable: false),
                    motif = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    departements = table.Column<string[]>(type: "text[]", nullable: false),
                    compare_a_id = table.Column<Guid>(type: "uuid", nullable: true),
                    nouveaux = table.Column<int>(type: "integer", nullable: false),
                    disparus = table.Column<int>(type: "integer", nullable: false),
                    modifies = table.Column<int>(type: "integer", nullable: false),
                    inchanges = table.Column<int>(type: "integer", nullable: false),
                    depose_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    depose_par_nom = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    lu_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    accepte_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    accepte_par_nom = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_imports", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "logements",
                schema: "cus",
                columns: table => new
                {
                    import_id = table.Column<Guid>(type: "uuid", nullable: false),
                    siren = table.Column<string>(type: "character varying(9)", maxLength: 9, nullable: false, collation: "C"),
                    identifiant = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false, collation: "C"),
                    espace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    ligne = table.Column<int>(type: "integer", nullable: false),
                    commune = table.Column<string>(type: "character varying(5)", maxLength: 5, nullable: false),
                    departement = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    epci = table.Column<string>(type: "character varying(9)", maxLength: 9, nullable: true),
                    adresse = table.Column<string>(type: "character varying(150)", maxLength: 150, nullable: false),
                    code_postal = table.Column<string>(type: "character varying(5)", maxLength: 5, nullable: true),
                    qpv = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true),
                    convention_apl = table.Column<string>(type: "character varying(35)", maxLength: 35, nullable: true),
                    conventionne_le = table.Column<DateOnly>(type: "date", nullable: true),
                    financement = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    plafond = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: true),
                    dpe = table.Column<string>(type: "character varying(1)", maxLength: 1, nullable: true),
                    annee_de_construction = table.Column<short>(type: "smallint", nullable: false),
                    mode_de_surface = table.Column<short>(type: "smallint", nullable: false),
                    surface_en_dm2 = table.Column<int>(type: "integer", nullable: false),
                    pieces = table.Column<short>(type: "smallint", nullable: true),
                    loyer_en_centimes = table.Column<int>(type: "integer", nullable: true),
                    vacant_depuis = table.Column<DateOnly>(type: "date", nullable: true),
                    accessible_pmr = table.Column<bool>(type: "boolean", nullable: false),
                    mis_en_vente_le = table.Column<DateOnly>(type: "date", nullable: true),
                    rehabilite_le = table.Column<DateOnly>(type: "date", nullable: true),
                    ensemble = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    libelle_d_ensemble = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: true),
                    en_copropriete = table.Column<bool>(type: "boolean", nullable: false),
                    empreinte = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_logements", x => new { x.import_id, x.siren, x.identifiant });
                });

            migrationBuilder.CreateTable(
                name: "stocks",
                schema: "cus",
                columns: table => new
                {
                    espace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    siren = table.Column<string>(type: "character varying(9)", maxLength: 9, nullable: false, collation: "C"),
                    import_id = table.Column<Guid>(type: "uuid", nullable: false),
                    millesime = table.Column<int>(type: "integer", nullable: false),
                    logements = table.Column<int>(type: "integer", nullable: false),
                    accepte_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_stocks", x => new { x.espace_id, x.siren });
                });

            migrationBuilder.CreateTable(
                name: "typologies",
                schema: "cus",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    espace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    siren = table.Column<string>(type: "character varying(9)", maxLength: 9, nullable: false),
                    nom = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_typologies", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "rattachements",
                schema: "cus",
                columns: table => new
                {
                    espace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    siren = table.Column<string>(type: "character varying(9)", maxLength: 9, nullable: false, collation: "C"),
                    identifiant = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false, collation: "C"),
                    ensemble_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_rattachements", x => new { x.espace_id, x.siren, x.identifiant });
                    table.ForeignKey(
                        name: "fk_rattachements_ensembles_ensemble_id",
                        column: x => x.ensemble_id,
                        principalSchema: "cus",
                        principalTable: "ensembles",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_ensembles_espace_id_siren_code",
                schema: "cus",
                table: "ensembles",
                columns: new[] { "espace_id", "siren", "code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_imports_espace_id_siren_depose_le",
                schema: "cus",
                table: "imports",
                columns: new[] { "espace_id", "siren", "depose_le" });

            migrationBuilder.CreateIndex(
                name: "ix_rattachements_ensemble_id",
                schema: "cus",
                table: "rattachements",
                column: "ensemble_id");

            migrationBuilder.CreateIndex(
                name: "ix_stocks_import_id",
                schema: "cus",
                table: "stocks",
                column: "import_id");

            migrationBuilder.CreateIndex(
                name: "ix_typologies_espace_id_siren_nom",
                schema: "cus",
                table: "typologies",
                columns: new[] { "espace_id", "siren", "nom" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "fautes",
                schema: "cus");

            migrationBuilder.DropTable(
                name: "imports",
                schema: "cus");

            migrationBuilder.DropTable(
                name: "logements",
                schema: "cus");

            migrationBuilder.DropTable(
                name: "rattachements",
                schema: "cus");

            migrationBuilder.DropTable(
                name: "stocks",
                schema: "cus");

            migrationBuilder.DropTable(
                name: "typologies",
                schema: "cus");

            migrationBuilder.DropTable(
                name: "ensembles",
                schema: "cus");
        }
    }
}
